package io.graphfacade.graph.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what Graph shows after an update is what was sent. */
class EffectTest {

    @ParameterizedTest(name = "{0} sent, {1} found: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'displayName':'Kiosk'} | {'displayName':'Kiosk','id':'1'} | DONE",
                "{'displayName':'KIOSK'} | {'displayName':'Kiosk'} | NOT_DONE",
                "{'displayName':'Kiosk'} | {'id':'1'} | NOT_DONE",
                "{'accountEnabled':false} | {'accountEnabled':true} | NOT_DONE",
                "{'displayName':null} | {'displayName':null} | DONE",
                "{'displayName':null} | {'id':'1'} | DONE",
                "{'displayName':null} | {'displayName':'Kiosk'} | NOT_DONE",
                "{'a':{'extensionAttribute1':'X'}} | {'a':{'extensionAttribute1':'x'}} | NOT_DONE",
                "{'a':{'extensionAttribute1':null}} | {'a':{'extensionAttribute1':null,'extensionAttribute2':'b'}} | DONE"
            })
    void anUpdateIsDoneIfEachValueIsThereToTheLetter(String sent, String found, Effect.Seen seen) {
        GraphRequest update = new GraphRequest("PATCH", "/v1.0/devices/1");

        assertThat(Effect.Update.of(update, json(sent))
                        .seen(new GraphOutcome.Accepted(200, json(found), GraphHeaders.NONE)))
                .isEqualTo(seen);
    }

    @ParameterizedTest(name = "{0} found: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'value':[{'id':'a'},{'id':'B'},{'id':'c'}]} | DONE",
                "{'value':[{'id':'a'}]} | NOT_DONE",
                "{'value':[]} | NOT_DONE",
                "{'value':[{'id':'a'}],'@odata.nextLink':'https://graph.microsoft.com/x'} | UNTOLD",
                "{'value':[{'id':'a'},{'id':'b'}],'@odata.nextLink':'https://graph.microsoft.com/x'} | DONE",
                "{'value':[7,'a','b']} | NOT_DONE",
                "{'id':'a'} | UNTOLD"
            })
    void anAssignmentIsDoneIfAllAreInTheList(String found, Effect.Seen seen) {
        GraphRequest assignment = new GraphRequest("PATCH", "/beta/list");
        Effect effect = Assignment.of(assignment, json("{'value':[{'id':'A'},{'id':'b'}]}"));

        assertThat(effect.look()).isEqualTo(new GraphRequest("GET", "/beta/list"));
        assertThat(effect.seen(new GraphOutcome.Accepted(200, json(found), GraphHeaders.NONE)))
                .isEqualTo(seen);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
