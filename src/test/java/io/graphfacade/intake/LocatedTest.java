package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Violated constraints are told in the order of the records' components, whatever order the validator finds them in. */
class LocatedTest {

    @Test
    void placesSortAsTheRecordsDeclareThemWhatHoldsOthersFirst() {
        Located first = ranked(0);
        Located second = ranked(2);
        Located within = ranked(2, 0, 10);
        Located later = ranked(2, 1, 3);
        Located last = ranked(10);

        assertThat(List.of(last, later, within, second, first).stream().sorted())
                .containsExactly(first, second, within, later, last);
        assertThat(first).isEqualByComparingTo(ranked(0));
    }

    @Test
    void findingsComeInThatOrder() {
        String body = TakeIn.quoted("{'shape':{'@odata.type':'#circle'},'parts':[{},{}]}");

        assertThat(TakeIn.summaries(TakeIn.take(Sample.TYPE, body).findings()))
                .containsExactly(
                        "required error /name",
                        "required error /label",
                        "required error /parts/0/number",
                        "required error /parts/1/number",
                        "required error /shape/radius");
    }

    private static Located ranked(Integer... rank) {
        return new Located(Pointer.ROOT, null, List.of(rank));
    }
}
