package io.graphfacade.intake;

import io.graphfacade.rule.Finding;
import java.util.List;

/** A payload with findings of severity error; nothing was sent. */
public final class InvalidPayload extends RuntimeException {

    private final transient List<Finding> findings;

    public InvalidPayload(List<Finding> findings) {
        super("the payload has findings of severity error", null, false, false);
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
