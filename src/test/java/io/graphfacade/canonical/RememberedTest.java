package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final int FEW = 10;

    private final List<String> judged = new ArrayList<>();
    private final Remembered remembered = new Remembered(FEW, this::hasAnA);

    private boolean hasAnA(String name) {
        judged.add(name);
        return name.contains("a");
    }

    @Test
    void aNameIsJudgedOnce() {
        assertThat(List.of(remembered.of("asn"), remembered.of("asn"))).containsExactly(true, true);
        assertThat(List.of(remembered.of("key"), remembered.of("key"))).containsExactly(false, false);

        assertThat(judged).containsExactly("asn", "key");
    }

    @Test
    void namesThatComeAgainAreRememberedAfterManyThatDoNot() {
        for (int i = 0; i < 3 * FEW + 1; i++) {
            remembered.of("other" + i);
        }
        judged.clear();

        assertThat(remembered.of("asn")).isTrue();
        assertThat(remembered.of("asn")).isTrue();

        assertThat(judged).containsExactly("asn");
    }

    @Test
    void noMoreNamesAreRememberedThanAllowed() {
        for (int i = 0; i <= FEW; i++) {
            remembered.of("other" + i);
        }
        judged.clear();

        remembered.of("other0");

        assertThat(judged).containsExactly("other0");
    }

    @Test
    void aLongNameIsNotRemembered() {
        String name = "a".repeat(65);

        assertThat(remembered.of(name)).isTrue();
        assertThat(remembered.of(name)).isTrue();

        assertThat(judged).containsExactly(name, name);
    }
}
