"""A client that repeats what it was told to repeat, as Microsoft's do, only without the pauses."""

REPEATED = (429, 503, 504)
MOST_REPETITIONS = 3


def answer(send, says_so):
    """The last answer. send takes headers; says_so: whether the first request tells that it will be repeated, too."""
    headers = {"sdkversion": "graph-dotnet-5.0"} if says_so else {}
    given = send(headers)
    for attempt in range(1, MOST_REPETITIONS + 1):
        if given.status not in REPEATED:
            return given
        given = send({**headers, "retry-attempt": str(attempt)})
    return given
