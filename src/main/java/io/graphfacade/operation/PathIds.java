package io.graphfacade.operation;

import io.graphfacade.canonical.Canonical;
import io.graphfacade.canonical.Guid;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Severity;
import java.util.List;
import java.util.Objects;

/** The ids in a path, brought into canonical form. */
final class PathIds {

    /** Decoding puts it in place of an escape that is not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final OperationRequest request;
    private final List<Finding> findings;

    /** @param findings gets the faults of ids */
    PathIds(OperationRequest request, List<Finding> findings) {
        this.request = request;
        this.findings = findings;
    }

    /** The request to Graph for the operation. */
    GraphRequest request(GraphOperation operation) {
        GraphRequest made = GraphRequest.of(operation.method(), operation.version(request.version()));
        for (PathTemplate.Segment segment : operation.path().segments()) {
            if (segment.collection() != null) {
                made = made.child(segment.collection()).withKey(segment.text(), id(segment));
            } else {
                made = made.child(segment.isId() ? id(segment) : segment.text());
            }
        }
        return made;
    }

    /** In canonical form. */
    String id(PathTemplate.Segment segment) {
        String written = Objects.requireNonNull(request.ids().get(segment.text()));
        return switch (Objects.requireNonNull(segment.kind())) {
            case GUID -> guid(segment.text(), written);
            case GUID_IN_PRACTICE -> guidOrText(segment.text(), written);
            case TEXT -> text(segment.text(), written);
        };
    }

    private String guidOrText(String name, String written) {
        Guid guid = Guid.canonical(written).orNull();
        return guid == null ? text(name, written) : guid.value();
    }

    private String guid(String name, String written) {
        Canonical<Guid> outcome = Guid.canonical(written);
        if (outcome instanceof Canonical.Refused<Guid> refused) {
            refuse(name, refused.problem(), refused.expected());
            return written;
        }
        return Objects.requireNonNull(outcome.orNull()).value();
    }

    /** Free text that cannot leave its segment. */
    private String text(String name, String written) {
        boolean leavesSegment = written.isBlank()
                || written.equals(".")
                || written.equals("..")
                || written.indexOf('/') >= 0
                || written.indexOf('\\') >= 0
                || written.indexOf(REPLACEMENT) >= 0
                || written.chars().anyMatch(Character::isISOControl);
        if (leavesSegment) {
            refuse(name, "is not an id", "an id or user principal name");
        }
        return written;
    }

    private void refuse(String name, String problem, String expected) {
        findings.add(Finding.about(ParameterRules.PATH_PARAMETER, Severity.ERROR, name, name, problem, expected, null));
    }
}
