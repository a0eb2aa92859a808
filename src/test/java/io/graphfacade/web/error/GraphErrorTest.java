package io.graphfacade.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error of Graph in measure, whatever Graph writes. */
class GraphErrorTest {

    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    private static ObjectNode error(String code, String message) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
    }

    @Test
    void textsOfUsualLengthStayAsTheyAre() {
        String whole = "m".repeat(4_096);
        ErrorAnswer answer = GraphError.answer(409, 400, error(whole, whole).put("target", whole));

        assertThat(answer).isEqualTo(new ErrorAnswer(409, whole, whole, whole, null));
    }

    @ParameterizedTest(name = "a text of {0} characters and then faces keeps {1}")
    @CsvSource({"4096, 4095", "4095, 4095", "4094, 4094", "4093, 4095", "100000, 4095"})
    void longerOnesEndInAnEllipsisAndInNoHalfOfACharacter(int length, int kept) {
        String text = "m".repeat(length) + "\ud83d\ude00".repeat(10);
        String cut = text.substring(0, kept) + "\u2026";
        ObjectNode error = error(text, text).put("target", text);
        error.putArray("details").add(error(text, text).put("target", text));
        ErrorAnswer answer = GraphError.answer(400, 400, error);

        assertThat(answer.code()).isEqualTo(cut);
        assertThat(answer.message()).isEqualTo(cut);
        assertThat(answer.target()).isEqualTo(cut);
        assertThat(answer.details()).containsExactly(new ODataError.Detail(cut, cut, cut));
    }

    @ParameterizedTest(name = "of {0} details of {1} characters {2} are kept")
    @CsvSource({"100, 10, 100", "101, 10, 100", "10000, 10, 100", "99, 4000, 33", "10, 4000, 10"})
    void detailsAreAHundredAtMostAndFewerIfTheyAreLong(int given, int length, int kept) {
        ObjectNode error = error("c", "m");
        ArrayNode details = error.putArray("details");
        for (int i = 0; i < given; i++) {
            details.add(error("c", "m".repeat(length)));
        }
        ErrorAnswer answer = GraphError.answer(400, 400, error);

        assertThat(answer.details()).hasSize(given > kept ? kept + 1 : kept);
        if (given > kept) {
            assertThat(answer.details().get(kept))
                    .isEqualTo(new ODataError.Detail(
                            "moreDetails", "Microsoft Graph gives " + (given - kept) + " more details.", null));
        }
    }

    @Test
    void whatIsNotSaidIsFilledIn() {
        assertThat(GraphError.answer(409, 400, EMPTY))
                .isEqualTo(new ErrorAnswer(
                        409, "graphError", "Microsoft Graph answered with status 400 and no message.", null, null));
    }

    @Test
    void whatIsNotAListOfDetailsIsNone() {
        for (String details : new String[] {"text", "", "7"}) {
            assertThat(GraphError.answer(400, 400, error("c", "m").put("details", details))
                            .details())
                    .isNull();
        }
    }
}
