package io.graphfacade.web;

import io.graphfacade.web.error.ErrorAnswer;

/** What is said of failures that the HTTP framework names by a status alone. */
final class FrameworkError {

    private FrameworkError() {}

    static ErrorAnswer of(int status) {
        return switch (status) {
            case 406 -> ErrorAnswer.of(status, "notAcceptable", "Answers are application/json only.");
            case 413 -> ErrorAnswer.of(status, "payloadTooLarge", "The body is too large.");
            case 415 -> ErrorAnswer.of(status, "unsupportedMediaType", "The body must be application/json in UTF-8.");
            default ->
                status < 500
                        ? ErrorAnswer.of(status, "invalidRequest", "The request cannot be read.")
                        : ErrorAnswer.of(status, "internalError", "The facade failed to answer.");
        };
    }
}
