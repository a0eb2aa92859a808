package io.graphfacade.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back; the body may be a secret and is never printed. */
record Answer(int status, String body) {

    private static final int OK = 200;

    /** In JSON it may have a name space in front and a URL behind it. */
    private static final Pattern ERROR_CODE =
            Pattern.compile("(?:<Code>|\"__type\"\\s*:\\s*\"(?:[^\"#]*#)?)([A-Za-z0-9.]{1,100})[<:\"]");

    boolean isOk() {
        return status == OK;
    }

    boolean isFault() {
        return status >= 500;
    }

    String errorCode() {
        Matcher matcher = ERROR_CODE.matcher(body);
        return matcher.find() ? matcher.group(1) : "no error code";
    }

    @Override
    public String toString() {
        return "an answer with status " + status;
    }
}
