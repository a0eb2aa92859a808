package io.graphfacade.aws;

import io.graphfacade.transport.Deadline;
import io.graphfacade.transport.RepeatableRequests;
import io.graphfacade.transport.TransportOutcome;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends one request to AWS and reads its answer. */
@Singleton
class AwsClient {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    /** In JSON it may have a name space in front and a URL behind it. */
    private static final Pattern ERROR_CODE =
            Pattern.compile("(?:<Code>|\"__type\"\\s*:\\s*\"(?:[^\"#]*#)?)([A-Za-z.]{1,100})[<:\"]");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:\\.[A-Z][A-Za-z]+)*");

    private final RepeatableRequests http;

    @Inject
    AwsClient(Vertx vertx) {
        http = new RepeatableRequests(vertx, new HttpClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MILLIS));
    }

    /** The body of an answer that is a success. Only for requests that may be done twice; blocks. */
    String answer(AwsRequest outgoing, Deadline limit) {
        TransportOutcome outcome = http.send(options(outgoing), outgoing.body(), limit);
        if (!(outcome instanceof TransportOutcome.Answered answer)) {
            throw failure(outcome, outgoing);
        }
        String body = answer.text();
        if (!answer.isOk()) {
            throw AwsFailure.refused(outgoing.operation(), errorCode(body, outgoing), answer.status());
        }
        return body;
    }

    private static AwsFailure failure(TransportOutcome outcome, AwsRequest outgoing) {
        if (outcome instanceof TransportOutcome.TooLarge) {
            return AwsFailure.tooLarge(outgoing.operation(), outgoing.host());
        }
        return outcome.isOutOfTime()
                ? AwsFailure.late(outgoing.operation(), outgoing.host())
                : AwsFailure.unreachable(outgoing.operation(), outgoing.host());
    }

    private static String errorCode(String body, AwsRequest outgoing) {
        Matcher matcher = ERROR_CODE.matcher(body);
        return matcher.find() && isCode(matcher.group(1)) && !outgoing.hasSecret(matcher.group(1))
                ? matcher.group(1)
                : AwsFailure.NO_CODE;
    }

    /** Words in camel case, as all of AWS's are; an access key is none, and nor are most passwords. */
    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static RequestOptions options(AwsRequest outgoing) {
        RequestOptions options = new RequestOptions()
                .setMethod(outgoing.method())
                .setAbsoluteURI(outgoing.uri().toString());
        outgoing.headers().forEach(options::putHeader);
        return options;
    }
}
