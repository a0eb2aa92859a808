package io.graphfacade.operation;

import io.graphfacade.rule.Fault;
import java.util.List;

/**
 * A text that the facade made.
 *
 * @param faults of what Graph has, so that a part of the text could not be made; the text says so too
 */
public record WrittenText(String text, List<Fault> faults) {

    public WrittenText {
        faults = List.copyOf(faults);
    }
}
