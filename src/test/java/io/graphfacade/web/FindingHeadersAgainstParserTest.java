package io.graphfacade.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.intake.journal.Change;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.OuterList;
import org.greenbytes.http.sfv.Parser;

/** Another implementation of structured fields reads from the headers of findings what was written. */
class FindingHeadersAgainstParserTest {

    @Property
    void codesAndPointers(@ForAll @NotEmpty @Size(max = 30) List<@net.jqwik.api.From("pointers") String> pointers) {
        String header = FindingHeaders.changes(changes(pointers));

        OuterList parsed = Parser.parseList(header);
        assertThat(parsed.serialize()).isEqualTo(header);
        for (int i = 0; i < parsed.get().size(); i++) {
            ListElement<?> item = parsed.get().get(i);
            if (item.get().equals("and-more")) {
                assertThat(item.getParams().get("count").get()).isEqualTo((long) pointers.size() - i);
            } else {
                assertThat(item.get()).isEqualTo("property-spelling");
                assertThat(item.getParams().get("pointer").get()).isEqualTo(pointers.get(i));
            }
        }
    }

    /** The parser knows RFC 8941, which has no display strings yet. Inside of the quotation marks they are percent-encoded. */
    @Property
    void pointersBeyondAscii(@ForAll("names") String name) {
        String header = FindingHeaders.changes(changes(List.of(name + "\u00E9")));

        assertThat(header).matches("property-spelling;pointer=%\"[ -$&-~!%0-9a-f]*\"");
        String display = header.substring(header.indexOf("%\"") + 2, header.length() - 1);
        assertThat(URLDecoder.decode(display.replace("+", "%2b"), StandardCharsets.UTF_8))
                .isEqualTo(name + "\u00E9");
    }

    private static List<Change> changes(List<String> pointers) {
        return pointers.stream()
                .map(pointer -> new Change("property-spelling", "move", null, pointer, null, "a reason"))
                .toList();
    }

    @Provide
    Arbitrary<String> pointers() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(150);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u0000', '\u001F', '\u007F', '\u0416', '\u20AC')
                .ofMaxLength(20);
    }
}
