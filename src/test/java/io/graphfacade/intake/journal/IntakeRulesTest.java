package io.graphfacade.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.Sample;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the intake, kept and broken. */
class IntakeRulesTest {

    private static final Set<String> OF_OTHER_PAYLOADS =
            Set.of("not-updatable", "nothing-to-change", "delta-context", "stored-key", "key-reference");

    /** Rules that only change are off by default; here they are to be seen. */
    private static final Map<String, String> ALL_SEEN = Stream.concat(
                    new IntakeRules()
                            .rules().stream()
                                    .filter(rule -> rule.severity() == Severity.OFF)
                                    .map(Rule::code),
                    Stream.of("facade.intake.usual-casing", "facade.intake.default-redundancy"))
            .collect(Collectors.toMap(Function.identity(), IntakeRulesTest::seen));

    private static String seen(String name) {
        return switch (name) {
            case "facade.intake.usual-casing" -> "true";
            case "facade.intake.default-redundancy" -> "noRedundancy";
            default -> "warning";
        };
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("wrong-type", "list for a string", "'code':['c']", "/code"),
                broken("wrong-type", "object for a string", "'code':{}", "/code"),
                broken("wrong-type", "number for a string", "'code':7", "/code"),
                broken("wrong-type", "number with a fraction for a version", "'version':10.0", "/version"),
                broken("wrong-type", "string for an object", "'shape':'round'", "/shape"),
                broken("wrong-type", "string for a list", "'parts':'all'", "/parts"),
                broken("wrong-type", "null in a list", "'parts':[null]", "/parts/0"),
                broken("wrong-type", "Boolean for a number", "'level':true", "/level"),
                broken("wrong-type", "number for a secret", "'preSharedKey':12345", "/preSharedKey"),
                broken("wrong-type", "number for a member", "'colour':1.5", "/colour"),
                broken("wrong-type", "number with an exponent for a member", "'colour':1e0", "/colour"),
                broken("wrong-type", "numbers that are no bytes", "'key':[256]", "/key"),
                broken("wrong-type", "no bytes at all", "'key':[]", "/key"),
                broken("required", "missing in a list's element", "'parts':[{'text':'t'}]", "/parts/0/number"),
                broken("required", "null in a list's element", "'parts':[{'number':null}]", "/parts/0/number"),
                broken("required", "missing in a choice", "'shape':{'@odata.type':'#circle'}", "/shape/radius"),
                broken("required", "a choice without its type", "'shape':{'side':1}", "/shape/@odata.type"),
                broken("text-length", "empty", "'code':''", "/code"),
                broken("text-length", "white space only", "'code':' \u00A0'", "/code"),
                broken("text-length", "too long", "'code':'12345'", "/code"),
                broken("text-length", "too long in UTF-16 units", "'code':'\uD83D\uDE00\uD83D\uDE00!'", "/code"),
                broken("item-count", "empty", "'parts':[]", "/parts"),
                broken("item-count", "too many", "'parts':[{'number':1},{'number':2},{'number':3}]", "/parts"),
                broken("duplicate-property", "the same name", "'code':'a','code':'b'", "/code"),
                broken("duplicate-property", "two spellings of a name", "'code':'a','Code':'b'", "/Code"),
                broken("duplicate-property", "a name and its alias", "'code':'a','short_code':'b'", "/short_code"),
                broken(
                        "duplicate-property",
                        "in a list's element",
                        "'parts':[{'number':1,'number':2}]",
                        "/parts/0/number"),
                broken("duplicate-property", "in an unknown property", "'extension_a':{'b':1,'b':2}", "/extension_a/b"),
                broken(
                        "duplicate-property",
                        "two spellings of the type",
                        "'shape':{'@odata.type':'#circle','ODataType':'#circle','radius':1}",
                        "/shape/ODataType"),
                broken("unknown-property", "no such name", "'serialNumber':'1'", "/serialNumber"),
                broken("unknown-property", "empty name", "'':'1'", "/"),
                broken("unknown-property", "name with a slash", "'a/b~c':'1'", "/a~1b~0c"),
                broken("unknown-property", "in a list's element", "'parts':[{'number':1,'size':2}]", "/parts/0/size"),
                broken(
                        "unknown-property",
                        "extension of a closed type",
                        "'parts':[{'number':1,'extension_a':2}]",
                        "/parts/0/extension_a"),
                broken("read-only-property", "set by Graph", "'id':'1'", "/id"),
                broken("read-only-property", "in another spelling", "'ID':'1'", "/ID"),
                broken(
                        "odata-type-unknown",
                        "of another type",
                        "'@odata.type':'#microsoft.graph.part'",
                        "/@odata.type"),
                broken("odata-type-unknown", "no string", "'@odata.type':7", "/@odata.type"),
                broken(
                        "odata-type-unknown",
                        "no choice",
                        "'shape':{'@odata.type':'#oval','radius':1}",
                        "/shape/@odata.type"),
                broken("internal-property", "a value", "'revision':2", "/revision"),
                broken("internal-property", "another spelling", "'Marks':['a']", "/Marks"),
                broken("extension-name", "no application", "'extension_costCentre':1", "/extension_costCentre"),
                broken(
                        "extension-name",
                        "31 digits",
                        "'extension_0123456789abcdef0123456789abcde_a':1",
                        "/extension_0123456789abcdef0123456789abcde_a"),
                broken("schema-extension-unconfigured", "generated", "'extab12cd34_site':{'a':1}", "/extab12cd34_site"),
                broken("schema-extension-unconfigured", "of a domain", "'contoso_site':{'a':1}", "/contoso_site"),
                broken("unknown-property", "no object behind a domain", "'contoso_site':'a'", "/contoso_site"),
                broken("unknown-property", "a misspelt name that looks like a domain's", "'life_tim':{}", "/life_tim"),
                broken("null-collection", "null", "'marks':null", "/marks"),
                broken("null-collection", "in another spelling", "'MARKS':null", "/MARKS"),
                broken("empty-omitted", "set by Graph", "'id':[]", "/id"),
                broken("empty-omitted", "internal", "'marks':[]", "/marks"),
                broken("redundancy-default", "missing", "'code':'a'", "/fallback"),
                broken("redundancy-default", "null", "'fallback':null", "/fallback"),
                broken(
                        "list-unwrapped",
                        "as Windows PowerShell writes it",
                        "'parts':{'value':[{'number':1}],'Count':1}",
                        "/parts"),
                broken("unknown-property", "no list in a wrapper", "'parts':{'value':7,'number':1}", "/parts/value"),
                broken("wrong-type", "in a list in its wrapper", "'parts':{'value':[7],'Count':1}", "/parts/value/0"),
                broken(
                        "key-unwrapped",
                        "of Logic Apps",
                        "'key':{'$content-type':'application/octet-stream','$content':'a2V5'}",
                        "/key"),
                broken("key-unwrapped", "of MongoDB", "'key':{'$binary':{'base64':'a2V5','subType':'00'}}", "/key"),
                broken("key-from-bytes", "of Node", "'key':{'type':'Buffer','data':[107,101,121]}", "/key"),
                broken("key-from-bytes", "of a typed array", "'key':{'0':107,'1':101,'2':121}", "/key"),
                broken("key-from-bytes", "of Windows PowerShell", "'key':{'value':[107.0,101,121],'Count':3}", "/key"),
                broken("wrong-type", "a wrapper of nobody", "'key':{'data':'a2V5'}", "/key"),
                broken("key-not-base64", "raw text in a wrapper", "'key':{'$content':'my key!'}", "/key"),
                broken("wrong-type", "an index that is missing", "'key':{'0':107,'2':121}", "/key"),
                broken("number-malformed", "a point that may separate thousands", "'level':'3.000'", "/level"),
                broken("number-spelling", "a fraction of three zeros in JSON", "'level':3.000", "/level"),
                broken("odata-type-unknown", "null", "'shape':{'@odata.type':null,'radius':1}", "/shape/@odata.type"),
                broken(
                        "odata-type-spelling",
                        "without its number sign",
                        "'shape':{'@odata.type':'microsoft.graph.shapes.circle','radius':1}",
                        "/shape/@odata.type"),
                broken(
                        "odata-type-omitted",
                        "the body's own type",
                        "'@odata.type':'#microsoft.graph.sample'",
                        "/@odata.type"),
                broken("odata-type-omitted", "in another spelling", "'ODataType':'SAMPLE'", "/ODataType"),
                broken("annotation-omitted", "of the body", "'@odata.context':'c'", "/@odata.context"),
                broken("annotation-omitted", "of a property", "'parts@odata.count':1", "/parts@odata.count"),
                broken("property-spelling", "Pascal case", "'Code':'a'", "/Code"),
                broken(
                        "property-spelling",
                        "upper case of a name that Graph spells in two ways",
                        "'TITLE':'a'",
                        "/TITLE"),
                broken("property-spelling", "camel case for Pascal case", "'kind':'k'", "/kind"),
                broken("property-alias", "an older name", "'shortCode':'a'", "/shortCode"),
                broken("property-flat", "no object to move it to", "'extra1':'a'", "/extra1"),
                broken("null-omitted", "beside its object", "'extra1':null", "/extra1"),
                broken("null-omitted", "beside its object that is there", "'extra1':null,'extra':{}", "/extra1"),
                broken("property-flat", "another spelling", "'Extra_1':'a','extra':{'extra2':1}", "/Extra_1"),
                broken("wrong-type", "of a property that stands flat", "'extra1':[]", "/extra1"),
                broken("text-length", "of a property that stands flat", "'Extra1':'12345'", "/Extra1"),
                broken(
                        "duplicate-property",
                        "flat and in its object",
                        "'extra':{'extra1':'a'},'extra1':'b'",
                        "/extra1"),
                broken("duplicate-property", "flat in two spellings", "'extra1':'a','Extra1':'b'", "/Extra1"),
                broken("unknown-property", "flat beside no object", "'extra':1,'extra1':'a'", "/extra1"),
                broken(
                        "duplicate-property",
                        "extensions in two cases",
                        "'extension_a':1,'extension_A':1",
                        "/extension_A"),
                broken("text-casing", "upper case", "'system':'LINUX'", "/system"),
                broken("number-malformed", "leading zeros", "'level':'03'", "/level"),
                broken("null-omitted", "optional", "'code':null", "/code"),
                broken("null-omitted", "set by Graph", "'id':null", "/id"),
                broken("list-from-single", "object for a list", "'parts':{'number':1}", "/parts"),
                broken(
                        "list-from-single",
                        "id for a list",
                        "'references':'4c299165-6e8f-4b45-a5ba-c5d250a707ff'",
                        "/references"),
                broken(
                        "object-from-id",
                        "in a list",
                        "'references':[{'guid':'4c299165-6e8f-4b45-a5ba-c5d250a707ff'},'4c299165-6e8f-4b45-a5ba-c5d250a707ff']",
                        "/references/1"),
                broken(
                        "object-from-id",
                        "without a list",
                        "'references':'4c299165-6e8f-4b45-a5ba-c5d250a707ff'",
                        "/references"),
                broken("guid-malformed", "without its object", "'references':['all']", "/references/0"),
                broken("guid-malformed", "without its object and list", "'references':'all'", "/references"),
                broken("wrong-type", "number for an object or its id", "'references':[7]", "/references/0"),
                broken("text-trimmed", "white space", "'code':' a '", "/code"),
                broken("text-trimmed", "decomposed letter", "'code':'e\u0301'", "/code"),
                broken("text-from-number", "whole number", "'version':10", "/version"),
                broken("number-spelling", "string", "'level':'3'", "/level"),
                broken("number-spelling", "a fraction of zeros", "'level':3.0", "/level"),
                broken("number-malformed", "words", "'level':'three'", "/level"),
                broken("number-malformed", "a fraction", "'level':3.5", "/level"),
                broken("number-malformed", "beyond 32 bits", "'level':2147483648", "/level"),
                broken("number-malformed", "beyond 64 bits", "'lifeTime':9223372036854775808", "/lifeTime"),
                broken("boolean-spelling", "string", "'enabled':'True'", "/enabled"),
                broken("boolean-spelling", "number", "'enabled':1", "/enabled"),
                broken("boolean-malformed", "yes", "'enabled':'yes'", "/enabled"),
                broken("guid-spelling", "braces", "'guid':'{4C299165-6E8F-4B45-A5BA-C5D250A707FF}'", "/guid"),
                broken("guid-malformed", "text", "'guid':'deviceId-value'", "/guid"),
                broken("base64-spelling", "URL-safe alphabet", "'key':'-_-_'", "/key"),
                broken("key-prefix", "the documented sample", "'key':'base64Y3YxN2E1MWFlYw=='", "/key"),
                broken("key-from-bytes", "list of bytes", "'key':[0,255]", "/key"),
                broken("key-not-base64", "raw text", "'key':'my key!'", "/key"),
                broken("ipv4-spelling", "prefix length of 32", "'ipAddress':'20.55.91.42/32'", "/ipAddress"),
                broken("ipv4-malformed", "leading zeros", "'ipAddress':'020.055.091.042'", "/ipAddress"),
                broken("time-not-utc", "offset", "'time':'2026-01-31T12:00:00+01:00'", "/time"),
                broken("time-malformed", "no offset", "'time':'2026-01-31T12:00:00'", "/time"),
                broken("member-spelling", "another case", "'colour':'Light Blue'", "/colour"),
                broken("member-ambiguous", "a spelling of two", "'colour':'blue'", "/colour"),
                broken("text-malformed", "NUL", "'code':'a\\u0000'", "/code"),
                broken("text-malformed", "half of a surrogate pair", "'code':'\\ud800'", "/code"),
                broken("more-findings", "a hundred and one", unknownProperties(101), ""),
                broken("unknown-member", "no such member", "'colour':'red'", "/colour"),
                broken("unknown-member", "number with a fraction of zeros", "'colour':1.0", "/colour"),
                broken("unknown-member", "number", "'colour':0", "/colour"));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                kept("wrong-type", "as expected", "'code':'c','parts':[{'number':1}],'level':1,'preSharedKey':'s'"),
                kept("required", "present", "'parts':[{'number':1}],'shape':{'@odata.type':'#circle','radius':1}"),
                kept("text-length", "as long as allowed", "'code':'1234'"),
                kept("text-length", "white space around it does not count", "'code':' 1234 '"),
                kept("text-length", "optional and missing", ""),
                kept(
                        "object-from-id",
                        "in its object",
                        "'references':[{'guid':'4c299165-6e8f-4b45-a5ba-c5d250a707ff'}]"),
                kept("item-count", "as many as allowed", "'parts':[{'number':1},{'number':2}]"),
                kept("item-count", "one without brackets", "'parts':{'number':1}"),
                kept("duplicate-property", "one name in two objects", "'parts':[{'number':1},{'number':2}]"),
                kept(
                        "unknown-property",
                        "extension of an open type",
                        "'extension_0123456789abcdef0123456789abcdef_costCentre':{'any':['thing']}"),
                kept("unknown-property", "another spelling", "'LIFE_TIME':300"),
                kept("read-only-property", "null", "'id':null"),
                kept("read-only-property", "empty list", "'id':[]"),
                kept("internal-property", "null", "'revision':null"),
                kept("internal-property", "empty list", "'marks':[]"),
                kept("extension-name", "32 digits and a name", "'extension_0123456789abcdef0123456789abcdef_a':1"),
                kept("schema-extension-unconfigured", "none", ""),
                kept("null-collection", "missing", ""),
                kept("null-collection", "of another property", "'parts':null"),
                kept("empty-omitted", "list with an element", "'marks':['a']"),
                kept("redundancy-default", "there", "'fallback':{'tier':'a'}"),
                kept("list-unwrapped", "list", "'parts':[{'number':1}]"),
                kept("key-unwrapped", "string", "'key':'a2V5'"),
                kept("duplicate-property", "null beside its alias", "'code':null,'shortCode':'a'"),
                kept("duplicate-property", "alias without a value", "'code':'a','shortCode':null"),
                kept("duplicate-property", "null in another spelling", "'code':'a','CODE':null"),
                kept("duplicate-property", "null flat and in its object", "'extra':{'extra1':'a'},'extra1':null"),
                kept("duplicate-property", "flat and null in its object", "'extra':{'extra1':null},'extra1':'a'"),
                kept(
                        "duplicate-property",
                        "the type and null",
                        "'shape':{'@odata.type':'#circle','ODataType':null,'radius':1}"),
                kept("property-spelling", "the other of Graph's own two", "'Title':'a'"),
                kept("member-spelling", "as Graph spells it in a list", "'colour':'navyBlue'"),
                kept("odata-type-unknown", "null where one type is possible", "'@odata.type':null"),
                kept("text-malformed", "in a value that is left out", "'id':'a\\u0000'"),
                kept("text-malformed", "in an annotation that is left out", "'@odata.context':'a\\u0000'"),
                kept("odata-type-unknown", "the body's own type", "'@odata.type':'#microsoft.graph.sample'"),
                kept(
                        "odata-type-spelling",
                        "in full",
                        "'shape':{'@odata.type':'#microsoft.graph.shapes.circle','radius':1}"),
                kept("odata-type-omitted", "of a choice", "'shape':{'@odata.type':'#circle','radius':1}"),
                kept("annotation-omitted", "the type is none", "'@odata.type':'#microsoft.graph.sample'"),
                kept("property-spelling", "as Graph spells it", "'code':'a','Kind':'k'"),
                kept("property-alias", "another spelling", "'Code':'a'"),
                kept("property-flat", "in its object", "'extra':{'extra1':'a'}"),
                kept("text-casing", "as usual", "'system':'macOS'"),
                kept("text-casing", "no usual casing", "'system':'plan9'"),
                kept("null-omitted", "missing", ""),
                kept("list-from-single", "list of one", "'parts':[{'number':1}]"),
                kept("text-trimmed", "white space inside", "'code':'a b'"),
                kept("text-trimmed", "secret", "'preSharedKey':' a '"),
                kept("text-from-number", "string", "'version':'10.0'"),
                kept("number-spelling", "number", "'level':3"),
                kept("number-malformed", "64 bits", "'lifeTime':9223372036854775807"),
                kept("boolean-spelling", "Boolean", "'enabled':true"),
                kept("boolean-malformed", "string", "'enabled':'FALSE'"),
                kept("guid-spelling", "lower case with dashes", "'guid':'4c299165-6e8f-4b45-a5ba-c5d250a707ff'"),
                kept("guid-malformed", "no dashes", "'guid':'4c2991656e8f4b45a5bac5d250a707ff'"),
                kept("base64-spelling", "standard alphabet", "'key':'+/+/'"),
                kept("key-prefix", "Base64 by chance", "'key':'base64YWJjZA'"),
                kept("key-from-bytes", "string", "'key':'AP8='"),
                kept("key-not-base64", "missing padding", "'key':'YQ'"),
                kept("ipv4-spelling", "dotted quad", "'ipAddress':'20.55.91.42'"),
                kept("ipv4-malformed", "white space around it", "'ipAddress':' 20.55.91.42 '"),
                kept("time-not-utc", "UTC", "'time':'2026-01-31T12:00:00Z'"),
                kept("time-malformed", "offset", "'time':'2026-01-31T12:00:00+01:00'"),
                kept("member-spelling", "as Graph spells it", "'colour':'lightBlue'"),
                kept("member-ambiguous", "a spelling of one", "'colour':'navy'"),
                kept("text-malformed", "surrogate pair", "'code':'\\ud83d\\ude00'"),
                kept("more-findings", "none", ""),
                kept("unknown-member", "another case", "'colour':'LIGHTBLUE'"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void aBrokenRuleIsFoundInItsPlace(String code, String name, String body, String pointer) {
        assertThat(TakeIn.take(Sample.TYPE, body, ALL_SEEN).findings())
                .filteredOn(finding -> finding.code().equals(code))
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo(pointer));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("kept")
    void aKeptRuleIsNotFound(String code, String name, String body) {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, body, ALL_SEEN);

        assertThat(taken.findings()).extracting(Finding::code).doesNotContain(code);
        assertThat(taken.errors()).isEmpty();
    }

    private static String unknownProperties(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'x" + i + "':0").collect(Collectors.joining(","));
    }

    private static IntakeResult<Sample.Changes> update(String properties) {
        return TakeIn.take(Sample.UPDATE, TakeIn.quoted("{" + properties + "}"));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'@odata.context':'#$delta','value':[{'number':1}]}; ''",
                "{'value':[{'number':1}]}; delta-context /@odata.context",
                "{'value':[{'number':1}],'@context':'#$delta'}; property-spelling /@odata.context",
                "{'@Context':'delta','value':[{'number':1}]}; property-spelling /@odata.context, delta-context /@odata.context",
                "{'number':1}; property-flat /value, property-flat /value/0/number, delta-context /@odata.context",
                "{'value':null,'Number':1}; "
                        + "property-flat /value, property-flat /value/0/Number, property-spelling /value/0/number, delta-context /@odata.context"
            })
    void aDeltaSaysThatItIsOneInFrontOfItsList(String written, String changes) {
        IntakeResult<Sample.Added> taken = TakeIn.take(Sample.DELTA, TakeIn.quoted(written));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.canonical()).hasToString("{\"@odata.context\":\"#$delta\",\"value\":[{\"number\":1}]}");
        assertThat(String.join(
                        ", ",
                        taken.changes().stream()
                                .map(change -> change.code() + " " + change.path())
                                .toList()))
                .isEqualTo(changes);
        assertThat(TakeIn.take(Sample.DELTA, taken.canonical().toString()).changes())
                .isEmpty();
    }

    @Test
    void aDeltaHasOneContextThatIsAText() {
        assertThat(TakeIn.summaries(
                        TakeIn.take(Sample.DELTA, TakeIn.quoted("{'@odata.context':1,'value':[{'number':1}]}"))
                                .findings()))
                .containsExactly("wrong-type error /@odata.context");
        assertThat(TakeIn.summaries(TakeIn.take(
                                Sample.DELTA,
                                TakeIn.quoted("{'@context':'#$delta','context':'','value':[{'number':1}]}"))
                        .findings()))
                .containsExactly("duplicate-property error /context");
        assertThat(TakeIn.summaries(TakeIn.take(Sample.DELTA, TakeIn.quoted("{'number':1,'value':[{'number':1}]}"))
                        .findings()))
                .containsExactly("unknown-property error /number");
        assertThat(TakeIn.summaries(
                        TakeIn.take(Sample.DELTA, TakeIn.quoted("{'text':'a'}")).findings()))
                .containsExactly("required error /number");
    }

    @Test
    void whatCannotBeUpdatedIsRefused() {
        IntakeResult<Sample.Changes> taken = update("'Label':'l','code':'c'");

        assertThat(TakeIn.summaries(taken.findings())).containsExactly("not-updatable error /Label");
        assertThat(taken.findings().get(0).message())
                .isEqualTo("Label cannot be updated; expected one of code, level, extra, marks");
        assertThat(taken.canonical()).hasToString("{\"code\":\"c\"}");
        assertThat(update("'label':null").findings()).extracting(Finding::code).containsExactly("not-updatable");
    }

    @Test
    void whatGraphSetsIsLeftOutOfAnUpdate() {
        IntakeResult<Sample.Changes> taken = update("'id':'1','code':'c'");

        assertThat(TakeIn.summaries(taken.findings())).containsExactly("read-only-property warning /id");
        assertThat(taken.canonical()).hasToString("{\"code\":\"c\"}");
    }

    @Test
    void aNullOfAnUpdateIsSentBecauseItClears() {
        assertThat(update("'Code':null,'extra':{'extra1':null}").canonical())
                .hasToString("{\"code\":null,\"extra\":{\"extra1\":null}}");
        assertThat(update("'extra':null").canonical()).hasToString("{\"extra\":null}");
        assertThat(update("'code':null").findings()).isEmpty();
    }

    @Test
    void aCollectionIsNotClearedByANull() {
        assertThat(TakeIn.summaries(update("'marks':null,'code':'c'").findings()))
                .containsExactly("null-collection error /marks");
    }

    @Test
    void aNullAndAValueOfOnePropertyContradictEachOtherInAnUpdate() {
        assertThat(TakeIn.summaries(update("'code':null,'Code':'c'").findings()))
                .containsExactly("duplicate-property error /Code");
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        assertThat(TakeIn.summaries(update("").findings())).containsExactly("nothing-to-change error ");
        assertThat(TakeIn.summaries(update("'id':'1'").findings()))
                .containsExactly("read-only-property warning /id", "nothing-to-change error ");
    }

    @Test
    void aCollectionThatIsNullIsLeftOutWhereTheRuleIsAWarning() {
        IntakeResult<Sample> taken =
                TakeIn.take(Sample.TYPE, Sample.with("'marks':null"), Map.of("null-collection", "warning"));

        assertThat(TakeIn.summaries(taken.findings())).containsExactly("null-collection warning /marks");
        assertThat(taken.canonical().has("marks")).isFalse();
        assertThat(taken.changes())
                .extracting(change -> change.op() + " " + change.path())
                .containsExactly("remove /marks");
    }

    @Test
    void whatIsInternalGoesOnAndWhatIsReadOnlyDoesNot() {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, Sample.with("'revision':7,'id':'1','marks':[]"));

        assertThat(taken.canonical().path("revision").asInt()).isEqualTo(7);
        assertThat(taken.canonical().has("id")).isFalse();
        assertThat(taken.canonical().has("marks")).isFalse();
        assertThat(taken.changes())
                .extracting(change -> change.code() + " " + change.path())
                .containsExactlyInAnyOrder("empty-omitted /marks", "read-only-property /id");
    }

    @Test
    void aSecondSpellingOfTheTypeThatIsNullIsLeftOut() {
        IntakeResult<Sample> taken =
                TakeIn.take(Sample.TYPE, Sample.with("'shape':{'@odata.type':'#circle','odataType':null,'radius':1}"));

        assertThat(taken.findings()).isEmpty();
        assertThat(taken.changes()).extracting(change -> change.code()).contains("null-omitted");
        assertThat(taken.payload().shape()).isNotNull();
    }

    @Test
    void whatIsRefusedIsNotInTheCanonicalPayload() {
        IntakeResult<Sample> taken = TakeIn.take(
                Sample.TYPE,
                Sample.with("'nmae':1,'extension_costCentre':2,'extkvbmkofy_costCentre':{'code':'4711'},'anything':3"),
                Map.of("extension-name", "error", "schema-extension-unconfigured", "error"));

        assertThat(taken.errors()).hasSize(4);
        assertThat(taken.canonical().fieldNames()).toIterable().containsExactly("name", "label");
    }

    @Test
    void whatIsRefusedInsideAnObjectIsNotInIt() {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, Sample.with("'parts':[{'number':1,'size':2}]"));

        assertThat(TakeIn.summaries(taken.findings())).containsExactly("unknown-property error /parts/0/size");
        assertThat(taken.canonical().path("parts")).hasToString("[{\"number\":1}]");
    }

    @Test
    void withAHundredFindingsTheJournalIsFull() {
        Journal journal = TakeIn.journal();
        IntStream.range(0, 99).forEach(i -> unknown(journal));
        assertThat(journal.isFull()).isFalse();

        unknown(journal);
        assertThat(journal.isFull()).isTrue();
        assertThat(journal.findings(Redaction.NONE)).hasSize(100).noneMatch(IntakeRulesTest::saysMore);

        unknown(journal);
        assertThat(journal.findings(Redaction.NONE)).hasSize(101).last().matches(IntakeRulesTest::saysMore);
    }

    private static void unknown(Journal journal) {
        journal.find(IntakeRules.UNKNOWN_PROPERTY, Pointer.ROOT.child("a"), "is not known", null, null);
    }

    private static boolean saysMore(Finding finding) {
        return finding.code().equals("more-findings");
    }

    @Test
    void whatIsDoubtfulIsInItAsItWasWritten() {
        IntakeResult<Sample> taken = TakeIn.take(
                Sample.TYPE, Sample.with("'extension_costCentre':2,'extkvbmkofy_costCentre':{'code':'4711'}"));

        assertThat(taken.errors()).isEmpty();
        assertThat(taken.canonical().fieldNames())
                .toIterable()
                .containsExactly("name", "label", "extension_costCentre", "extkvbmkofy_costCentre");
    }

    @Test
    void everyRuleIsKeptAndBroken() {
        Set<String> rules = new IntakeRules()
                .rules().stream()
                        .map(Rule::code)
                        .filter(code -> !OF_OTHER_PAYLOADS.contains(code))
                        .collect(Collectors.toSet());

        assertThat(codes(broken())).isEqualTo(rules);
        assertThat(codes(kept())).isEqualTo(rules);
    }

    private static Set<String> codes(Stream<Arguments> cases) {
        return cases.map(arguments -> (String) arguments.get()[0]).collect(Collectors.toSet());
    }

    private static Arguments broken(String code, String name, String properties, String pointer) {
        return Arguments.of(code, name, Sample.with(properties), pointer);
    }

    private static Arguments kept(String code, String name, String properties) {
        return Arguments.of(code, name, Sample.with(properties));
    }
}
