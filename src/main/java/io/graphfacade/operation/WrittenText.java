package io.graphfacade.operation;

import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text that the facade made. */
public record WrittenText(String text, List<Gap> gaps) {

    /**
     * A part that could not be made; the text says so too.
     *
     * @param place in Graph's first answer, or in the payload
     * @param reason as the end of a sentence that begins with the place
     */
    public record Gap(Rule rule, Pointer place, String reason) {}

    public WrittenText {
        gaps = List.copyOf(gaps);
    }

    /** What there is to say of the gaps. */
    List<Finding> findings(RuleBook ruleBook, UnaryOperator<Pointer> written) {
        return gaps.stream()
                .filter(gap -> ruleBook.severity(gap.rule()) != Severity.OFF)
                .map(gap -> {
                    Pointer place = written.apply(gap.place());
                    return Finding.about(
                            gap.rule(),
                            ruleBook.severity(gap.rule()),
                            place.toString(),
                            place.subject(),
                            gap.reason(),
                            null,
                            null);
                })
                .toList();
    }
}
