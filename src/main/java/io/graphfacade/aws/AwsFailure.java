package io.graphfacade.aws;

import java.util.Set;

/**
 * A request to AWS failed. Of AWS's answer only the error code is kept: the rest repeats the request, with credentials in it.
 */
public final class AwsFailure extends RuntimeException {

    /** Error codes that AWS's own clients take for throttling, as far as these services have them. */
    private static final Set<String> THROTTLING = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "SlowDown");

    private static final int TOO_MANY_REQUESTS = 429;

    static final String NO_CODE = "no error code";

    private final String code;
    private final boolean temporary;

    private AwsFailure(String message, String code, boolean temporary) {
        super(message, null, false, false);
        this.code = code;
        this.temporary = temporary;
    }

    /** Nothing that AWS could be asked. */
    static AwsFailure of(String message) {
        return new AwsFailure(message, NO_CODE, false);
    }

    static AwsFailure unreachable(String operation, String host) {
        return new AwsFailure(operation + ": no connection to " + host + ", or it broke off", NO_CODE, true);
    }

    static AwsFailure late(String operation, String host) {
        return new AwsFailure(operation + ": no answer from " + host + " in time", NO_CODE, true);
    }

    static AwsFailure tooLarge(String operation, String host) {
        return new AwsFailure(operation + ": the answer from " + host + " is larger than any of AWS's", NO_CODE, true);
    }

    /** A success with another body than belongs to it. */
    static AwsFailure garbled(String operation) {
        return new AwsFailure(operation + ": an answer without what was asked for (status 200)", NO_CODE, false);
    }

    static AwsFailure refused(String operation, String code, int status) {
        boolean temporary = status >= 500 || status == TOO_MANY_REQUESTS || THROTTLING.contains(code);
        return new AwsFailure(operation + ": " + code + " (status " + status + ")", code, temporary);
    }

    /** AWS's own, or that there was none. */
    public String code() {
        return code;
    }

    /** The message, without AWS's code where that is a part of a secret, or has it in it. */
    public String messageWithout(String secret) {
        String message = String.valueOf(getMessage());
        return secret.contains(code) || code.contains(secret) ? message.replace(code, NO_CODE) : message;
    }

    /** Whether the same may succeed a little later: no connection, no answer that can be read in time, throttled, or a fault of AWS's own. */
    public boolean temporary() {
        return temporary;
    }
}
