package io.graphfacade.graph.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what Graph has is what was sent, and by which places it is told apart. */
class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static String differences(String sent, String found) throws JsonProcessingException {
        return String.join(" ", Differences.between(json(sent), json(found), Set.of("key")));
    }

    @ParameterizedTest(name = "{0}: {1} comes back as {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "as it was sent | {'a':'x','b':[{'c':1}]} | {'a':'x','b':[{'c':1}]}",
                "with more properties | {'a':'x'} | {'a':'x','id':'1','b':{'c':1}}",
                "with fewer | {'a':'x','b':1} | {'a':'x'}",
                "a name in another case | {'displayName':'Kiosk'} | {'displayName':'KIOSK'}",
                "a number as a text | {'asn':65533} | {'asn':'65533'}",
                "a text as a number | {'version':'10'} | {'version':10}",
                "a number with a fraction of zeros | {'n':65533} | {'n':65533.0}",
                "a number with an exponent | {'n':3600} | {'n':3.6E3}",
                "a Boolean as a text | {'b':true} | {'b':'True'}",
                "a list in another order | {'l':[{'key':'A'},{'key':'B'}]} | {'l':[{'key':'B'},{'key':'A'}]}",
                "texts in another order | {'l':['a','b','a']} | {'l':['b','a','a']}",
                "elements with more properties | {'l':[{'type':2}]} | {'l':[{'type':2,'identityProvider':null}]}",
                "lists in lists | {'l':[['a','b'],['c']]} | {'l':[['c'],['b','a']]}",
                "an empty list as null | {'l':[]} | {'l':null}",
                "null as nothing | {'a':null} | {'a':[]}",
                "a time in another form | {'t':'2026-01-31T12:00:00.1234567Z'} | {'t':'2026-01-31T13:00:00.123+01:00'}",
                "a type without # | {'@odata.type':'#microsoft.graph.X'} | {'@odata.type':'microsoft.graph.x'}",
                "other annotations | {'@odata.context':'a','l@odata.type':'b'} | {'@odata.context':'c','l@odata.type':'d'}",
                "another pre-shared key | {'t':{'preSharedKey':'a'}} | {'t':{'preSharedKey':'b'}}",
                "no zone's pre-shared key | {'zoneRedundancyPreSharedKey':'a'} | {'zoneRedundancyPreSharedKey':null}",
            })
    void itIsTheSame(String name, String sent, String found) throws JsonProcessingException {
        assertThat(differences(sent, found)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} comes back as {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "another text | {'a':'x'} | {'a':'y'} | /a",
                "another number | {'asn':65533} | {'asn':65534} | /asn",
                "another number as a text | {'asn':65533} | {'asn':'65534'} | /asn",
                "texts that are equal as numbers only | {'v':'1.0'} | {'v':'1'} | /v",
                "no number | {'asn':65533} | {'asn':'many'} | /asn",
                "another Boolean | {'b':true} | {'b':false} | /b",
                "null against a value | {'a':'x'} | {'a':null} | /a",
                "a value against null | {'a':null} | {'a':'x'} | /a",
                "null against the word | {'a':'null'} | {'a':null} | /a",
                "null against an object | {'a':{'b':1}} | {'a':null} | /a",
                "an empty list against a list | {'l':['a']} | {'l':[]} | /l/0",
                "a list against an empty one | {'l':[]} | {'l':['a']} | /l",
                "nested deeply | {'a':{'b':{'c':1}}} | {'a':{'b':{'c':2}}} | /a/b/c",
                "a value against an object | {'a':'x'} | {'a':{'x':1}} | /a",
                "an object against a list | {'a':{'x':1}} | {'a':[{'x':1}]} | /a",
                "a Base64 key in another case | {'l':[{'key':'QUJD'}]} | {'l':[{'key':'quJD'}]} | /l/0/key",
                "another element | {'l':[{'type':2,'key':'A'}]} | {'l':[{'type':2,'key':'B'}]} | /l/0/key",
                "one element of two | {'l':[{'key':'A'},{'key':'B'}]} | {'l':[{'key':'C'},{'key':'A'}]} | /l/1/key",
                "an element less | {'l':['a','b']} | {'l':['b']} | /l/0",
                "an element more | {'l':['a']} | {'l':['a','b']} | /l",
                "one twice | {'l':['a','a']} | {'l':['a','b']} | /l/1",
                "another type | {'t':{'@odata.type':'#g.Default'}} | {'t':{'@odata.type':'#g.Custom'}} | /t/@odata.type",
                "another time | {'t':'2026-01-31T12:00:00Z'} | {'t':'2026-01-31T12:00:01Z'} | /t",
                "several | {'a':1,'b':2,'c':3} | {'a':2,'b':2,'c':4} | /a /c",
                "a name with a slash and a tilde | {'a/b~c':1} | {'a/b~c':2} | /a~1b~0c",
                "a number that takes long to read | {'n':1} | {'n':'1E99999999999'} | /n",
            })
    void itIsToldApart(String name, String sent, String found, String places) throws JsonProcessingException {
        assertThat(differences(sent, found)).isEqualTo(places);
    }
}
