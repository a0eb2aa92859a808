package io.graphfacade.operation;

import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.List;

/** A text that the facade made. */
public record WrittenText(String text, List<Gap> gaps) {

    /**
     * A part that could not be made; the text says so too.
     *
     * @param place in Graph's first answer
     * @param reason as the end of a sentence that begins with the place
     */
    public record Gap(Rule rule, Pointer place, String reason) {}

    public WrittenText {
        gaps = List.copyOf(gaps);
    }
}
