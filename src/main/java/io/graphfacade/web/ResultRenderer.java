package io.graphfacade.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.operation.Notes;
import io.graphfacade.operation.OperationResult;
import io.graphfacade.operation.Preferences;
import io.graphfacade.operation.Report;
import io.graphfacade.operation.ResultForm;
import io.graphfacade.rule.Finding;
import io.graphfacade.web.error.DenialError;
import io.graphfacade.web.error.ErrorAnswer;
import io.graphfacade.web.error.ErrorReport;
import io.graphfacade.web.error.FindingsError;
import io.graphfacade.web.error.OutcomeError;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the answer for each result of an operation. Failures have Graph's shape.
 *
 * @param requestId of a failure without an id from Graph
 * @param links of OData in answers, led through the facade
 */
record ResultRenderer(String requestId, String clientRequestId, OwnLinks links) implements ResultForm<Answer> {

    /** In seconds. */
    private static final String RETRY_KEYS_AFTER = "10";

    @Override
    public Answer created(OperationResult.Created result) {
        Map<String, String> headers = headers(result.headers(), result.notes());
        Optional.ofNullable(result.location())
                .flatMap(links::to)
                .ifPresent(location -> headers.put(HttpHeaders.LOCATION, location));
        return new Answer(201, headers, links.in(result.body()));
    }

    @Override
    public Answer answered(OperationResult.Answered result) {
        return new Answer(200, headers(result.headers(), result.notes()), links.in(result.body()));
    }

    @Override
    public Answer written(OperationResult.Written result) {
        return new Answer(200, headers(GraphHeaders.NONE, result.notes()), result.text());
    }

    @Override
    public Answer unmodified(OperationResult.Unmodified result) {
        return new Answer(304, headers(result.headers(), Notes.NONE), null);
    }

    @Override
    public Answer changed(OperationResult.Changed result) {
        JsonNode body = result.body();
        Map<String, String> headers = headers(result.headers(), result.notes());
        return body == null ? new Answer(204, headers, null) : new Answer(200, headers, links.in(body));
    }

    @Override
    public Answer reported(OperationResult.Reported result) {
        Report report = result.report();
        if (report.acceptable()) {
            return new Answer(200, Map.of(), report);
        }
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        ErrorAnswer error = FindingsError.of(errors);
        return new Answer(error.status(), Map.of(), ErrorReport.of(error.body(requestId, clientRequestId), report));
    }

    @Override
    public Answer refused(OperationResult.Refused result) {
        return error(FindingsError.of(result.errors()));
    }

    @Override
    public Answer unreadable(OperationResult.Unreadable result) {
        return switch (result.reason()) {
            case TOO_LARGE -> error(ErrorAnswer.of(413, "payloadTooLarge", result.message()));
            case MALFORMED -> error(ErrorAnswer.of(400, "malformedJson", result.message()));
            case KEYS_UNAVAILABLE ->
                error(
                        ErrorAnswer.of(503, "keysUnavailable", result.message()),
                        Map.of(HttpHeaders.RETRY_AFTER, RETRY_KEYS_AFTER));
            case OUT_OF_TIME -> error(ErrorAnswer.of(504, "outOfTime", result.message()));
        };
    }

    @Override
    public Answer notInGraph(OperationResult.NotInGraph result) {
        return error(ErrorAnswer.of(404, "notFound", result.message()));
    }

    @Override
    public Answer denied(OperationResult.Denied result) {
        Map<String, String> headers = headers(GraphHeaders.NONE, result.notes());
        DenialError denial = DenialError.of(result.denial());
        headers.putAll(denial.headers());
        return error(denial.error(), headers);
    }

    @Override
    public Answer failed(OperationResult.Failed result) {
        OutcomeError error = OutcomeError.of(result.outcome(), result.redaction());
        String ofGraph = error.headers().requestId();
        return error(error.error(), headers(error.headers(), result.notes()), ofGraph == null ? requestId : ofGraph);
    }

    /** A failure outside of an operation. */
    Answer error(ErrorAnswer error) {
        return error(error, Map.of());
    }

    Answer error(ErrorAnswer error, Map<String, String> headers) {
        return error(error, headers, requestId);
    }

    private Answer error(ErrorAnswer error, Map<String, String> headers, String id) {
        return new Answer(error.status(), headers, error.body(id, clientRequestId, headers));
    }

    private static Map<String, String> headers(GraphHeaders ofGraph, Notes notes) {
        Map<String, String> headers = new HashMap<>(ofGraph.forCaller());
        headers.putAll(FindingHeaders.of(notes));
        if (notes.preference() != null) {
            headers.put(Preferences.APPLIED, notes.preference());
        }
        return headers;
    }
}
