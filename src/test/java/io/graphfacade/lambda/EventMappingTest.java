package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are read leniently; what Graph says is not. */
@QuarkusTest
class EventMappingTest {

    record Device(String id, boolean accountEnabled, int version) {}

    @Inject
    ObjectMapper json;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"id\":{}}",
                "{\"id\":[\"47\"]}",
                "{\"accountEnabled\":\"perhaps\"}",
                "{\"version\":\"abc\"}",
                "{\"version\":{}}",
                "[]",
                "\"\"",
                "17"
            })
    void aWrongTypeInABodyOfGraphIsNotReadAsNothing(String body) {
        assertThatThrownBy(() -> json.readValue(body, Device.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void namesInEventsAreNotInterned() {
        assertThat(json.copy().getFactory().isEnabled(JsonFactory.Feature.INTERN_FIELD_NAMES))
                .isFalse();
    }
}
