package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Names;
import io.graphfacade.deadline.Deadline;
import io.graphfacade.graph.Conversation;
import io.graphfacade.graph.GraphRequest;
import io.graphfacade.intake.Finding;
import io.graphfacade.intake.Rule;
import io.graphfacade.intake.Severity;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One request of a caller: its parameters, and what is wrong with them. */
public final class Call {

    /** The request property that holds the {@link Deadline}. */
    public static final String DEADLINE = "facade.deadline";

    private static final String VALIDATE_ONLY = "validateOnly";
    private static final Set<String> PRIORITIES = Set.of("Low", "Normal", "High");

    /** What decoding makes of an escape that is not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final ContainerRequestContext request;
    private final String originalPath;
    private final List<Finding> findings = new ArrayList<>();

    public Call(ContainerRequestContext request) {
        this.request = request;
        this.originalPath = RequestPath.original(request);
    }

    /** A path parameter that is a GUID, in canonical form. */
    public String guid(String name) {
        String written = request.getUriInfo().getPathParameters(true).getFirst(name);
        Canonical<Guid> outcome = Guid.canonical(written);
        if (outcome instanceof Canonical.Refused<Guid> refused) {
            refuse(ParameterRules.PATH_PARAMETER, name, refused.problem(), refused.expected(), null);
            return written;
        }
        return outcome.orNull().value();
    }

    /** A path parameter that is free text, but a segment of its own. */
    public String text(String name) {
        String value = request.getUriInfo().getPathParameters(true).getFirst(name);
        boolean leavesSegment = value.isBlank()
                || value.equals(".")
                || value.equals("..")
                || value.indexOf('/') >= 0
                || value.indexOf('\\') >= 0
                || value.indexOf(REPLACEMENT) >= 0
                || value.chars().anyMatch(Character::isISOControl);
        if (leavesSegment) {
            refuse(ParameterRules.PATH_PARAMETER, name, "is not an id", "an id or user principal name", null);
        }
        return value;
    }

    /** Whether nothing is to be sent to Graph. Any doubt about it is refused, because the alternative is to create something. */
    boolean validateOnly() {
        boolean validateOnly = RequestPath.asksToValidate(request);
        for (Map.Entry<String, List<String>> option :
                request.getUriInfo().getQueryParameters().entrySet()) {
            String name = option.getKey();
            if (!Names.fold(name).equals(Names.fold(VALIDATE_ONLY))) {
                refuseOption(name, VALIDATE_ONLY);
                continue;
            }
            for (String value : option.getValue()) {
                if (value.equalsIgnoreCase("true")) {
                    validateOnly = true;
                } else if (!value.equalsIgnoreCase("false")) {
                    refuse(ParameterRules.QUERY_OPTION, name, "is neither true nor false", "true or false", null);
                }
            }
        }
        return validateOnly;
    }

    /** JSON is UTF-8 (RFC 8259 section 8.1); a body that claims to be anything else is not guessed at. */
    void requirePlainUtf8() {
        if (request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new NotSupportedException();
        }
        MediaType type = request.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }

    void refuseQueryOptions() {
        request.getUriInfo().getQueryParameters().keySet().forEach(name -> refuseOption(name, null));
    }

    List<Finding> findings() {
        return findings;
    }

    ContainerRequestContext request() {
        return request;
    }

    /** Null if there is none; several of a name become one. */
    String header(String name) {
        return request.getHeaderString(name);
    }

    Duration timeLeft() {
        return deadline().left();
    }

    /** With Graph, for the sake of this request. */
    Conversation conversation(BearerToken token) {
        Map<String, String> headers = new LinkedHashMap<>();
        passOn(HttpHeaders.IF_MATCH, value -> true, headers);
        passOn("x-ms-throttle-priority", PRIORITIES::contains, headers);
        return new Conversation(
                token,
                ClientRequestId.of(request),
                deadline(),
                headers,
                Served.of(request).traffic());
    }

    Deadline deadline() {
        return (Deadline) request.getProperty(DEADLINE);
    }

    private void passOn(String name, Predicate<String> acceptable, Map<String, String> headers) {
        String value = request.getHeaderString(name);
        if (value != null && acceptable.test(value)) {
            headers.put(name, value);
        }
    }

    /** The facade's own URL of what was created in the collection that the request went to; a reference relative to the host. */
    public String urlOfCreated(String id) {
        String collection = originalPath.replaceFirst("/+$", "");
        return collection + "/" + GraphRequest.encoded(id);
    }

    private void refuseOption(String name, String known) {
        String nearest = known == null ? null : Names.nearest(name, List.of(known));
        refuse(ParameterRules.QUERY_OPTION, name, "is not a query option of this operation", null, nearest);
    }

    private void refuse(Rule rule, String name, String problem, String expected, String nearest) {
        findings.add(Finding.about(rule, Severity.ERROR, name, name, problem, expected, nearest));
    }
}
