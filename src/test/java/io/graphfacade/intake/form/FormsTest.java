package io.graphfacade.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Guid;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Secret;
import io.graphfacade.canonical.UtcTime;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.intake.Sample;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.intake.annotation.UsualCasing;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.transport.Deadline;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off a payload record. */
class FormsTest {

    /** A type without a name, all of whose properties are optional. */
    record Nameless(String text, Integer number) {}

    /** A type whose properties are expected in the words of other forms. */
    record Needed(
            @NotNull(groups = OnCreate.class) @UsualCasing("Linux") String system,
            @NotNull(groups = OnCreate.class) Base64Key key) {}

    private final PayloadType<Sample> type = PayloadType.of(Sample.class);

    @Test
    void everyKindOfComponentIsBound() {
        String body = Sample.with(
                "'code':'c','parts':[{'number':1,'text':'t'}],'level':2,'lifeTime':3,'enabled':true,"
                        + "'guid':'4c299165-6e8f-4b45-a5ba-c5d250a707ff','ipAddress':'0.0.1.0','time':'2026-01-31T12:00:00Z',"
                        + "'key':'a2V5','colour':'navyBlue','version':'10','preSharedKey':'s',"
                        + "'shape':{'@odata.type':'#microsoft.graph.shapes.square','side':4,'corner':'round'},'system':'macOS','extra':{'extra1':'e'},'Kind':'k'");
        IntakeResult<Sample> taken = TakeIn.take(type, body);

        assertThat(taken.payload())
                .isEqualTo(new Sample(
                        "n",
                        "c",
                        "l",
                        List.of(new Sample.Part(1, "t")),
                        2,
                        3L,
                        true,
                        new Guid("4c299165-6e8f-4b45-a5ba-c5d250a707ff"),
                        new Ipv4Address(256),
                        new UtcTime("2026-01-31T12:00:00Z"),
                        new Base64Key("a2V5"),
                        Sample.Colour.navyBlue,
                        "10",
                        new Secret("s"),
                        new Sample.Square(4, "round"),
                        "macOS",
                        new Sample.Extra("e", null),
                        "k",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(taken.findings()).isEmpty();
        assertThat(taken.changes()).isEmpty();
        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(body));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'kind':'k' | move /kind to /Kind",
                "'shortCode':'c' | move /shortCode to /code",
                "'SHORT_CODE':'c' | move /SHORT_CODE to /code",
                "'version':10 | replace /version"
            },
            quoteCharacter = '`')
    void annotationsOfComponentsAreHeeded(String property, String step) {
        IntakeResult<Sample> taken = TakeIn.take(type, Sample.with(property));

        assertThat(taken.errors()).isEmpty();
        assertThat(TakeIn.steps(taken.changes())).containsExactly(step);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'id':'1' | read-only-property warning /id",
                "'name':7 | wrong-type error /name",
                "'parts':[{'number':1,'extension_a':1}] | unknown-property error /parts/0/extension_a",
                "'@odata.type':'#microsoft.graph.part' | odata-type-unknown error /@odata.type"
            },
            quoteCharacter = '`')
    void whatARecordDoesNotAllowIsRefused(String property, String finding) {
        String body = "{'label':'l'," + (property.contains("'name'") ? "" : "'name':'n',") + property + "}";

        assertThat(TakeIn.summaries(TakeIn.take(type, TakeIn.quoted(body)).findings()))
                .containsExactly(finding);
    }

    @Test
    void anOpenTypeTakesExtensions() {
        IntakeResult<Sample> taken =
                TakeIn.take(type, Sample.with("'extension_0123456789abcdef0123456789abcdef_a':{'b':1}"));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical()
                        .at("/extension_0123456789abcdef0123456789abcdef_a/b")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aRecordNeedsNoTypeName() {
        IntakeResult<Nameless> taken = TakeIn.take(
                PayloadType.of(Nameless.class), TakeIn.quoted("{'@odata.type':'#any','text':'t','extension_a':1}"));

        assertThat(taken.payload()).isEqualTo(new Nameless("t", null));
        assertThat(TakeIn.steps(taken.changes())).containsExactly("remove /@odata.type");
        assertThat(taken.findings())
                .extracting(Finding::message)
                .containsExactly("extension_a is not a property of this object");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'Title':'t'", "'title':'t'", "'Kind':'k'", "'revision':7"})
    void aPropertyGoesUnderEachNameThatGraphHasForIt(String property) {
        String body = Sample.with(property);
        IntakeResult<Sample> taken = TakeIn.take(type, body);

        assertThat(taken.errors()).isEmpty();
        assertThat(taken.changes()).isEmpty();
        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(body));
    }

    @Test
    void whatIsFilledInIsKnownByItsName() {
        IntakeResult<Sample> taken =
                TakeIn.take(type, Sample.with(""), Map.of("facade.intake.default-redundancy", "noRedundancy"));

        assertThat(TakeIn.normal(taken.canonical()))
                .isEqualTo(TakeIn.tree(Sample.with("'fallback':{'tier':'noRedundancy'}")));
        assertThat(TakeIn.steps(taken.changes())).containsExactly("add /fallback");
    }

    @Test
    void anUpdateKnowsWhatItIsAnUpdateOf() {
        String body = TakeIn.quoted("{'label':'l','id':'1','code':'c'}");
        IntakeResult<Sample.Changes> taken = TakeIn.take(PayloadType.of(Sample.Changes.class), body);

        assertThat(TakeIn.summaries(taken.findings()))
                .containsExactly("not-updatable error /label", "read-only-property warning /id");
        assertThat(taken.canonical()).hasToString("{\"code\":\"c\"}");
    }

    @Test
    void whatIsMissingIsExpectedInTheWordsOfItsForm() {
        assertThat(TakeIn.take(PayloadType.of(Needed.class), "{}").findings())
                .extracting(Finding::message)
                .containsExactly("system is missing; expected a string", "key is missing; expected a string in Base64");
    }

    @ParameterizedTest(name = "{0} goes as {1}")
    @CsvSource({"macOS, macOS", "MACOS, macOS", "plan9, plan9"})
    void aTextIsBroughtIntoItsUsualCasingIfItHasOne(String written, String sent) {
        IntakeResult<Sample> taken = TakeIn.take(
                type, Sample.with("'system':'" + written + "'"), Map.of("facade.intake.usual-casing", "true"));

        assertThat(taken.payload().system()).isEqualTo(sent);
        assertThat(taken.canonical().path("system").textValue()).isEqualTo(sent);
    }

    @Test
    void anObjectIsNotReadAfterTheDeadline() {
        ObjectForm<Sample> form = Forms.ofRecord(Sample.class);
        JsonNode written = TakeIn.tree(Sample.with(""));
        Journal late = TakeIn.journal(Deadline.in(Duration.ZERO));

        assertThatThrownBy(() -> form.read(written, Location.ROOT, late)).isInstanceOf(OutOfTime.class);
        assertThat(form.read(written, Location.ROOT, TakeIn.journal()).canonical())
                .isEqualTo(written);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                Arguments.of(
                        "nothing but nulls",
                        "'extra':{'extra1':null,'extra2':null}",
                        "",
                        List.of("remove /extra/extra1", "remove /extra/extra2", "remove /extra")),
                Arguments.of(
                        "a null beside a value",
                        "'extra':{'extra1':null,'extra2':1}",
                        "'extra':{'extra2':1}",
                        List.of("remove /extra/extra1")),
                Arguments.of("nothing at all", "'extra':{}", "'extra':{}", List.of()),
                Arguments.of(
                        "nothing but nulls where no property stands flat",
                        "'fallback':{'tier':null}",
                        "'fallback':{}",
                        List.of("remove /fallback/tier")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void anObjectOfNullsIsLeftOutWhereItsPropertiesMayStandFlat(
            String name, String properties, String sent, List<String> steps) {
        String body = Sample.with(properties);
        IntakeResult<Sample> taken = TakeIn.take(type, body);

        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(Sample.with(sent)));
        assertThat(TakeIn.steps(taken.changes())).isEqualTo(steps);
        assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.normal(taken.canonical()));
    }
}
