package io.graphfacade.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule's finding does: an error refuses the payload, a warning goes with it, off is not looked at. */
public enum Severity {
    @JsonProperty("error")
    ERROR,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("off")
    OFF
}
