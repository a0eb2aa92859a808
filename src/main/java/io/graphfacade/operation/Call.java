package io.graphfacade.operation;

import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Guid;
import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import io.graphfacade.transport.Deadline;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One request of a caller: its parameters, and what is wrong with them. */
public final class Call {

    /** The request property that holds the {@link Deadline}. */
    public static final String DEADLINE = "facade.deadline";

    private static final Set<String> PRIORITIES = Set.of("Low", "Normal", "High");

    /** What decoding makes of an escape that is not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final ContainerRequestContext request;
    private final List<Finding> findings = new ArrayList<>();

    public Call(ContainerRequestContext request) {
        this.request = request;
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

    /** Whether nothing is to be sent to Graph. */
    boolean validateOnly() {
        boolean asked = QueryOptions.of(request).validateOnly(findings);
        return asked || RequestPath.asksToValidate(request);
    }

    /** Of a read that takes none. */
    void checkQueryOptions(RuleBook ruleBook) {
        QueryOptions.of(request).ofRead(ruleBook, findings);
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
    Conversation conversation(GraphToken token) {
        return new Conversation(
                token,
                ClientRequestId.of(request),
                deadline(),
                passedOn("x-ms-throttle-priority", PRIORITIES::contains),
                passedOn(HttpHeaders.IF_MATCH, value -> true),
                ClientRetries.of(header("SdkVersion"), header("Retry-Attempt")),
                RequestRecord.of(request).traffic());
    }

    Deadline deadline() {
        return (Deadline) request.getProperty(DEADLINE);
    }

    private Map<String, String> passedOn(String name, Predicate<String> acceptable) {
        String value = header(name);
        return value != null && acceptable.test(value) ? Map.of(name, value) : Map.of();
    }

    private void refuse(Rule rule, String name, String problem, String expected, String nearest) {
        findings.add(Finding.about(rule, Severity.ERROR, name, name, problem, expected, nearest));
    }
}
