package io.graphfacade.graph.message;

/**
 * Whether the caller's client sends a request again by itself, as Microsoft's clients do on 429, 503 and 504, and has done so. One of
 * the two tries again, the facade or the client: both together would ask Graph many times.
 *
 * @param expected whether it will
 * @param isRepetition whether this request is one that was sent before
 */
public record ClientRetries(boolean expected, boolean isRepetition) {

    public static final ClientRetries NONE = new ClientRetries(false, false);

    /** From the values of the two headers of Microsoft's clients, null for one that is missing. */
    public static ClientRetries of(String sdkVersion, String retryAttempt) {
        boolean repeats = retryAttempt != null && !retryAttempt.isBlank();
        boolean isRepetition = repeats && !retryAttempt.strip().equals("0");
        return new ClientRetries(repeats || sdkVersion != null && !sdkVersion.isBlank(), isRepetition);
    }
}
