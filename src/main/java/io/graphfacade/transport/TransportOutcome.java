package io.graphfacade.transport;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** The outcome of a request. */
public sealed interface TransportOutcome {

    /** For the log: the kind of the outcome alone, because the rest may quote what was sent. */
    String summary();

    /** Whether its time was over before an answer was there. */
    default boolean isOutOfTime() {
        return false;
    }

    /** No complete answer came. */
    sealed interface Failed extends TransportOutcome {

        /** Why, as the name of an exception. */
        String failure();

        @Override
        default String summary() {
            return isOutOfTime() ? "no answer in time" : "no connection, or it broke off: " + failure();
        }
    }

    /** The other side never saw the request. */
    record NotSent(boolean isOutOfTime, String failure) implements Failed {}

    /** The request went out. */
    record Unanswered(boolean isOutOfTime, String failure) implements Failed {}

    /** An answer of more bytes than are read at most. */
    record TooLarge(int status, MultiMap headers, int most) implements TransportOutcome {

        @Override
        public String summary() {
            return "an answer of more than " + most + " bytes";
        }

        @Override
        public String toString() {
            return summary();
        }
    }

    /** A whole answer. Its body may be a secret and is never printed. */
    record Answered(int status, MultiMap headers, Buffer body) implements TransportOutcome {

        public boolean isOk() {
            return status == 200;
        }

        public String text() {
            return body.toString(StandardCharsets.UTF_8);
        }

        @Override
        public String summary() {
            return "an answer with status " + status;
        }

        @Override
        public String toString() {
            return summary();
        }
    }
}
