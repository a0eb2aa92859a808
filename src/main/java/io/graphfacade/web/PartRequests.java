package io.graphfacade.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.batch.BatchPart;
import io.graphfacade.batch.PartAnswer;
import io.graphfacade.batch.PartRunner;
import io.graphfacade.operation.OperationRequest;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.transport.Deadline;
import io.graphfacade.web.error.ErrorAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers the requests of one batch as if each came by itself.
 *
 * @param whole the request with the batch
 * @param requestId of the batch
 * @param served gets what the log says of each
 */
record PartRequests(
        OperationRequest whole,
        String requestId,
        OwnLinks links,
        PartDispatch dispatch,
        ObjectMapper json,
        List<ServedPart> served)
        implements PartRunner {

    private static final int FIRST_FAILURE = 400;

    @Override
    public PartAnswer run(BatchPart part, Deadline share, boolean validateOnly) {
        long begin = System.nanoTime();
        PartInbound inbound = new PartInbound(part, whole, share, validateOnly, new RequestRecord());
        Answer answer = dispatch.answer(inbound, renderer(inbound));
        return told(inbound, answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public PartAnswer refuse(BatchPart part, Refusal reason) {
        PartInbound inbound = new PartInbound(part, whole, whole.deadline(), false, new RequestRecord());
        ErrorAnswer error =
                switch (reason) {
                    case DEPENDENCY_FAILED ->
                        ErrorAnswer.of(
                                424,
                                "failedDependency",
                                "A request that this one depends on failed; this one was not sent.");
                    case OUT_OF_TIME ->
                        ErrorAnswer.of(
                                504,
                                "outOfTime",
                                "There was no time left for this request of the batch; it was not sent.");
                    case ANSWERS_TOO_LONG ->
                        ErrorAnswer.of(
                                413,
                                "payloadTooLarge",
                                "The answers before this one fill the batch's answer; it was not sent. Put it into another batch.");
                };
        return told(inbound, renderer(inbound).error(error), Duration.ZERO);
    }

    private PartAnswer told(PartInbound inbound, Answer answer, Duration time) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        JsonNode body = answer.body() == null ? null : json.valueToTree(answer.body());
        if (body != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, answer.mediaType().toString());
        }
        if (answer.status() >= FIRST_FAILURE) {
            headers.putIfAbsent(RequestId.HEADER, requestId);
        }
        served.add(new ServedPart(
                inbound.method(),
                answer.status(),
                answer.body(),
                time,
                inbound.record(),
                inbound.clientRequestId(),
                headers.get(RequestId.HEADER)));
        return new PartAnswer(inbound.part().id(), answer.status(), headers, body);
    }

    private ResultRenderer renderer(PartInbound inbound) {
        return new ResultRenderer(requestId, inbound.clientRequestId(), links);
    }
}
