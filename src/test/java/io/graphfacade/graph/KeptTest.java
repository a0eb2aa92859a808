package io.graphfacade.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Of the pages of a list only what is wanted is kept, and not too much of it. */
class KeptTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Kept kept =
            new Kept(resource -> resource.path("name").asText().equals("CPE3"));

    @Test
    void onlyWhatIsWantedIsKept() {
        ArrayNode page = JSON.arrayNode()
                .add("CPE3")
                .add(link("CPE4", ""))
                .add(link("CPE3", ""))
                .addNull();

        assertThat(kept.add(page)).isTrue();

        assertThat(kept.resources()).containsExactly(link("CPE3", ""));
    }

    @Test
    void othersDoNotCountHoweverManyTheyAre() {
        for (int page = 0; page < 1_000; page++) {
            assertThat(kept.add(JSON.arrayNode().add(link("CPE4", "x".repeat(1_000)))))
                    .isTrue();
        }
        assertThat(kept.add(JSON.arrayNode().add(link("CPE3", "")))).isTrue();

        assertThat(kept.resources()).hasSize(1);
    }

    @Test
    void aHundredAreKeptAndTenThousandAreTooMany() {
        for (int i = 0; i < 100; i++) {
            assertThat(kept.add(JSON.arrayNode().add(link("CPE3", "x".repeat(2_000)))))
                    .isTrue();
        }
        assertThat(kept.resources()).hasSize(100);

        assertThat(kept.add(pageOf(10_000, link("CPE3", "")))).isFalse();
    }

    @Test
    void oneThatIsVeryLargeIsTooMany() {
        assertThat(kept.add(pageOf(1, link("CPE3", "x".repeat(1_000_000))))).isFalse();
    }

    private static ArrayNode pageOf(int count, ObjectNode resource) {
        ArrayNode page = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            page.add(resource);
        }
        return page;
    }

    private static ObjectNode link(String name, String description) {
        return JSON.objectNode().put("name", name).put("description", description);
    }
}
