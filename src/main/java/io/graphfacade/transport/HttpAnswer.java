package io.graphfacade.transport;

/** What came back; the body may be a secret and is never printed. */
public record HttpAnswer(int status, String body) {

    private static final int OK = 200;

    public boolean isOk() {
        return status == OK;
    }

    public boolean isFault() {
        return status >= 500;
    }

    @Override
    public String toString() {
        return "an answer with status " + status;
    }
}
