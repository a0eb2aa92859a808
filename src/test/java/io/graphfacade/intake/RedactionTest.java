package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets stay out of answers, wherever they stand (contract S1). */
class RedactionTest {

    private static JsonNode json(String text) {
        return TakeIn.tree(TakeIn.quoted(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"preSharedKey", "PreSharedKey", "zoneRedundancyPreSharedKey", "PRE_SHARED_KEY", "preSharedKye"})
    void aPropertyThatHoldsASecretIsLeftOutOrMaskedHoweverDeep(String name) {
        JsonNode body = json("{'value':[{'tunnel':{'" + name + "':'hunter2','name':'n'}}]}");

        assertThat(Redaction.of(json("{}")).without(body)).isEqualTo(json("{'value':[{'tunnel':{'name':'n'}}]}"));
        assertThat(Redaction.masked(body))
                .isEqualTo(json("{'value':[{'tunnel':{'" + name + "':'********','name':'n'}}]}"));
    }

    @Test
    void aKnownSecretIsMaskedInAllOtherText() {
        Redaction redaction = Redaction.of(json("{'tunnel':{'preSharedKey':'hunter2'}}"), "a.b.c-token");

        assertThat(redaction.without(json("{'message':'hunter2 and a.b.c-token are wrong','list':['xhunter2x',1]}")))
                .isEqualTo(json("{'message':'******** and ******** are wrong','list':['x********x',1]}"));
    }

    @Test
    void fourCharactersAreEnoughToBeKnownBy() {
        assertThat(Redaction.of(json("{'preSharedKey':'4c29'}")).without(json("{'id':'4c299165'}")))
                .isEqualTo(json("{'id':'********9165'}"));
    }

    @Test
    void otherPropertiesAndShortKeysLeaveTextAlone() {
        JsonNode body = json("{'id':'4c299165','sharedDevice':true,'keyId':'x'}");

        assertThat(Redaction.of(json("{'preSharedKey':'4c2'}")).without(body)).isEqualTo(body);
    }

    @Test
    void theOriginalIsNotTouched() {
        JsonNode body = json("{'preSharedKey':'hunter2'}");
        Redaction.masked(body);

        assertThat(body).isEqualTo(json("{'preSharedKey':'hunter2'}"));
    }
}
