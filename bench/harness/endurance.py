"""Memory over many creates without pauses: as each runtime likes it, and with the heap that 128 MB would leave."""

from .contender import MEMORY
from .function import Function
from .packages import say
from .runtime_api import FunctionFailed


def measure(contenders, graph, creates, small_heap, logs):
    """One record for each contender and heap; heap None is what the runtime takes by itself."""
    records = []
    for contender in contenders:
        if MEMORY in contender.measured:
            for heap in (None, small_heap):
                say(f"memory over {creates} creates: {contender.name}" + (f", heap of {heap} MB" if heap else ""))
                run = _run(contender, graph, creates, heap, logs)
                records.append({"contender": contender.name, "heap": heap, **run})
    return records


def _run(contender, graph, creates, heap, logs):
    options = (contender.heap_option % heap,) if heap and contender.heap_option else ()
    created = graph.created()
    try:
        with Function(contender, logs, options) as function:
            for _ in range(creates):
                function.create()
            memory = function.memory()
        graph.expect(created + creates * contender.forwards, contender.name)
        return {"failure": None, **memory}
    except FunctionFailed as failure:
        if heap is None:
            raise
        return {"failure": str(failure).splitlines()[0]}
