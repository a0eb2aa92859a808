package io.graphfacade.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.intake.annotation.FromNumber;
import io.graphfacade.intake.annotation.KeptAsWritten;
import io.graphfacade.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a payload carries for others: header fields, and JSON that stays as it is written. */
class CarriedFormsTest {

    record Parcel(Map<String, String> headers, @KeptAsWritten byte[] body, @FromNumber List<String> ids) {}

    record Parcels(List<Parcel> parcels, Parcel last, String note) {}

    record Load(String note, List<Parcel> parcels) {}

    private final PayloadType<Parcel> parcel = PayloadType.of(Parcel.class);
    private final PayloadType<Parcels> parcels = PayloadType.of(Parcels.class);

    @Test
    void headersAreTextsByNameInAnyCase() {
        String body = TakeIn.quoted("{'headers':{'Accept':'a','Count':1,'Prefer':null}}");
        IntakeResult<Parcel> taken = TakeIn.take(parcel, body);

        assertThat(taken.errors()).isEmpty();
        assertThat(taken.payload().headers())
                .containsOnlyKeys("Accept", "Count")
                .containsEntry("accept", "a")
                .containsEntry("COUNT", "1");
        assertThat(taken.canonical()).hasToString(TakeIn.quoted("{'headers':{'Accept':'a','Count':'1'}}"));
        assertThat(TakeIn.steps(taken.changes()))
                .containsExactlyInAnyOrder("replace /headers/Count", "remove /headers/Prefer");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'headers':{'Accept':'a','ACCEPT':'b'}} | duplicate-property error /headers/ACCEPT",
                "{'Headers':{'Accept':['a']}}            | wrong-type error /Headers/Accept",
                "{'headers':['Accept']}                  | wrong-type error /headers",
                "{'ids':'1'}                             | wrong-type error /ids",
                "{'ids':[1,true]}                        | wrong-type error /ids/1"
            })
    void whatIsNoTextByNameIsRefused(String body, String finding) {
        assertThat(TakeIn.summaries(TakeIn.take(parcel, TakeIn.quoted(body)).findings()))
                .containsExactly(finding);
    }

    @Test
    void whatIsNoTextByNameGoesAsWrittenWhereTheRuleIsAWarning() {
        String body = TakeIn.quoted("{'headers':['Accept']}");

        assertThat(TakeIn.take(parcel, body, Map.of("wrong-type", "warning")).canonical())
                .hasToString(body);
    }

    @Test
    void whatIsExpectedIsSaid() {
        assertThat(TakeIn.take(parcel, TakeIn.quoted("{'headers':1}")).findings())
                .extracting(Finding::message)
                .containsExactly("headers is a whole number; expected an object of texts");
        assertThat(new KeptForm().expected()).isEqualTo("JSON");
    }

    @Test
    void aHeaderThatIsRefusedHasNoValue() {
        Parcel taken =
                TakeIn.take(parcel, TakeIn.quoted("{'headers':{'Accept':{}}}")).payload();

        assertThat(taken.headers()).containsExactly(Map.entry("Accept", ""));
    }

    @Test
    void textsInAListMayBeNumbers() {
        assertThat(TakeIn.take(parcel, TakeIn.quoted("{'ids':[1,'b']}"))
                        .payload()
                        .ids())
                .containsExactly("1", "b");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"b\" : 1.50,\n \"b\":\t2 }",
                "[ 1, [ ], {} ]",
                "\"\\u00e9 \u00e9\"",
                "1e3",
                "0.10",
                "true",
                "{\"parcels\":[null]}"
            })
    void jsonIsKeptToTheLetter(String json) {
        IntakeResult<Parcel> single = TakeIn.take(parcel, "{\"ids\":[], \"Body\": " + json + " , \"headers\":{} }");
        IntakeResult<Parcels> many = TakeIn.take(
                parcels,
                "{\"parcels\":[{}, {\"body\":" + json + "}],\"last\":{\"body\":" + json + "},\"note\":\"\u00e9\"}");

        assertThat(text(single.payload())).isEqualTo(json);
        assertThat(single.findings()).isEmpty();
        assertThat(many.findings()).isEmpty();
        assertThat(text(many.payload().parcels().get(1))).isEqualTo(json);
        assertThat(text(many.payload().last())).isEqualTo(json);
        assertThat(many.payload().note()).isEqualTo("\u00e9");
    }

    @Test
    void jsonIsKeptInAListAlone() {
        IntakeResult<Load> taken = TakeIn.take(PayloadType.of(Load.class), "{\"parcels\":[{\"body\":{ \"a\": 1.0 }}]}");

        assertThat(text(taken.payload().parcels().get(0))).isEqualTo("{ \"a\": 1.0 }");
    }

    @Test
    void nothingElseIsKeptLikeThat() {
        IntakeResult<Parcels> taken =
                TakeIn.take(parcels, TakeIn.quoted("{'note':'a','note':'b','last':{'headers':{'A':'a','A':'b'}}}"));

        assertThat(TakeIn.summaries(taken.findings()))
                .containsExactly("duplicate-property error /note", "duplicate-property error /last/headers/A");
    }

    @Test
    void aNullIsNotKept() {
        assertThat(TakeIn.take(parcel, TakeIn.quoted("{'body':null}")).payload().body())
                .isNull();
    }

    private static String text(Parcel parcel) {
        return new String(parcel.body(), StandardCharsets.UTF_8);
    }
}
