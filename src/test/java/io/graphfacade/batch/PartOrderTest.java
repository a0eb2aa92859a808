package io.graphfacade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOrderTest {

    /** Written as "id" or "id:dependencies", such as "3:1+2". */
    private static BatchPart part(String written) {
        String[] halves = written.split(":");
        List<String> dependencies = halves.length == 1 ? null : List.of(halves[1].split("\\+"));
        return new BatchPart(halves[0], "GET", "/devices", null, null, dependencies);
    }

    @ParameterizedTest(name = "{0} in the order {1}")
    @CsvSource({
        "1 2 3, 1 2 3",
        "3 1 2, 3 1 2",
        "1:2 2, 2 1",
        "1:3 2:1 3, 3 1 2",
        "1:4+3 2 3 4, 2 3 4 1",
        "a:B b, b a",
        "1:2 2:1 3, 3",
        "1:1 2, 2",
        "1:2 2:3 3:1, ''",
    })
    void eachComesAfterThoseItDependsOn(String written, String ordered) {
        List<BatchPart> parts =
                Stream.of(written.split(" ")).map(PartOrderTest::part).toList();

        assertThat(PartOrder.of(parts).stream().map(BatchPart::id)).containsExactly(split(ordered));
    }

    private static String[] split(String ids) {
        return ids.isEmpty() ? new String[0] : ids.split(" ");
    }
}
