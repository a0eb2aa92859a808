package io.graphfacade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.transport.Deadline;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeShareTest {

    private static final Duration CLOCK = Duration.ofMillis(500);

    @ParameterizedTest(name = "of {0} s for {1} requests the first has {2} s")
    @CsvSource({
        "30, 1, 30", // all
        "30, 5, 22", // all but enough for each of the others
        "30, 15, 2",
        "30, 10, 12",
        "60, 20, 22",
        "300, 100, 102",
        "25, 20, 2", // not enough for all, so the first ones have enough
        "1, 3, 1",
        "0, 3, 0",
    })
    void aRequestLeavesEnoughForTheOthers(long whole, int waiting, long share) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(whole));

        assertThat(TimeShare.of(deadline, waiting).left())
                .isBetween(Duration.ofSeconds(share).minus(CLOCK), Duration.ofSeconds(share));
    }
}
