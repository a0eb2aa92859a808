package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.canonical.Departure;
import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import io.graphfacade.transport.Deadline;
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

/** What the pipeline promises for every payload. */
class IntakeTest {

    private static final String SECRET = "hunter2 hunter2";

    @Test
    void allFaultsComeInOneAnswerEachInItsPlace() {
        String body = TakeIn.quoted(
                """
                {
                  'code': '12345',
                  'Parts': [{'Number': 1}, {'number': 'one', 'size': 2}, 'third'],
                  'level': 10,
                  'guid': 'none',
                  'id': '1',
                  'Shape': {'@odata.type': '#circle', 'side': 1}
                }
                """);

        assertThat(TakeIn.summaries(TakeIn.take(Sample.TYPE, body).findings()))
                .containsExactlyInAnyOrder(
                        "required error /name",
                        "required error /label",
                        "text-length error /code",
                        "number-malformed error /Parts/1/number",
                        "unknown-property error /Parts/1/size",
                        "wrong-type error /Parts/2",
                        "item-count error /Parts",
                        "guid-malformed error /guid",
                        "read-only-property warning /id",
                        "unknown-property error /Shape/side",
                        "required error /Shape/radius");
    }

    @Test
    void rulesAcrossPropertiesAreHeldBesideFaultsOfOthers() {
        String body = TakeIn.quoted("{'NAME':'same','Label':'same','level':'x'}");

        assertThat(TakeIn.summaries(TakeIn.take(Sample.TYPE, body).findings()))
                .containsExactlyInAnyOrder("required error /Label", "number-malformed error /level");
    }

    @Test
    void nothingIsTakenInAfterTheDeadline() {
        assertThatThrownBy(() -> TakeIn.take(Sample.TYPE, Sample.with(""), Deadline.in(Duration.ZERO)))
                .isInstanceOf(OutOfTime.class);
    }

    static Stream<Arguments> notSaidTwice() {
        return Stream.of(
                Arguments.of("wrong type", "{'name':['n'],'label':'l'}", "wrong-type error /name"),
                Arguments.of("wrong type in another spelling", "{'Name':7,'label':'l'}", "wrong-type error /Name"),
                Arguments.of("null in a list", "{'name':'n','label':'l','parts':[null]}", "wrong-type error /parts/0"),
                Arguments.of(
                        "malformed in a list's element",
                        "{'name':'n','label':'l','parts':[{'number':'x'}]}",
                        "number-malformed error /parts/0/number"),
                Arguments.of(
                        "malformed in a single element",
                        "{'name':'n','label':'l','parts':{'number':'x'}}",
                        "number-malformed error /parts/number"),
                Arguments.of(
                        "unknown type of a choice",
                        "{'name':'n','label':'l','shape':{'@odata.type':'#oval','radius':1}}",
                        "odata-type-unknown error /shape/@odata.type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notSaidTwice")
    void whatIsThereButWrongIsNotCalledMissing(String name, String body, String finding) {
        List<Finding> errors = TakeIn.take(Sample.TYPE, TakeIn.quoted(body)).errors();

        assertThat(TakeIn.summaries(errors)).containsExactly(finding);
    }

    @Test
    void messagesSayWhatIsWrongWhatWasExpectedAndWhatWasLikelyMeant() {
        List<Finding> findings = TakeIn.take(Sample.TYPE, Sample.with("'lifeTiem':1,'colour':'lihgtBlue','level':{}"))
                .findings();

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "lifeTiem is not a property of sample; did you mean lifeTime?",
                        "colour is none of Graph's values; expected one of lightBlue, darkBlue, navyBlue;"
                                + " did you mean lightBlue?",
                        "level is an object; expected a whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'lifeTiem':{'a':1} | lifeTiem is not a property of sample",
                "'lifeTiem':[1]     | lifeTiem is not a property of sample",
                "'lifeTiem':null    | lifeTiem is not a property of sample; did you mean lifeTime?",
                "'prats':[]         | prats is not a property of sample; did you mean parts?"
            },
            quoteCharacter = '^')
    void anotherNameIsSuggestedIfThePropertyCanHaveSuchAValue(String property, String message) {
        assertThat(TakeIn.take(Sample.TYPE, Sample.with(property)).findings())
                .extracting(Finding::message)
                .contains(message);
    }

    @Test
    void aPropertyOfTheOtherAlternativeIsSaidToBelongThere() {
        String body = Sample.with("'shape':{'@odata.type':'#circle','radius':1,'Corner':'round'}");

        assertThat(TakeIn.take(Sample.TYPE, body).findings()).singleElement().satisfies(finding -> assertThat(
                        finding.message())
                .isEqualTo("Corner is not a property of circle, but of square"));
    }

    @Test
    void nullIsLeftOutAndASingleElementBecomesAList() {
        IntakeResult<Sample> taken =
                TakeIn.take(Sample.TYPE, Sample.with("'code':null,'parts':{'Number':'1','text':null}"));

        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(Sample.with("'parts':[{'number':1}]")));
        assertThat(TakeIn.summaries(taken.findings())).containsExactly("list-from-single warning /parts");
        assertThat(TakeIn.steps(taken.changes()))
                .containsExactly(
                        "remove /code",
                        "replace /parts",
                        "remove /parts/0/text",
                        "move /parts/0/Number to /parts/0/number",
                        "replace /parts/0/number");
    }

    @Test
    void aCanonicalBodyIsNotChanged() {
        IntakeResult<Sample> taken = TakeIn.take(
                Sample.TYPE,
                Sample.with(
                        "'parts':[{'number':1}],'shape':{'@odata.type':'#microsoft.graph.shapes.circle','radius':1}"));

        assertThat(taken.changes()).isEmpty();
        assertThat(taken.findings()).isEmpty();
        assertThat(taken.payload().shape()).isEqualTo(new Sample.Circle(1));
    }

    @Test
    void whatIsRefusedIsNoPartOfTheCanonicalPayload() {
        IntakeResult<Sample> taken = TakeIn.take(
                Sample.TYPE, Sample.with("'serialNumber':1,'level':'x','code':['c'],'colour':'red','parts':'all'"));

        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(Sample.with("")));
    }

    @Test
    void errorsAndWarningsAreToldApart() {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, Sample.with("'shortCode':'a','level':'x'"));

        assertThat(TakeIn.summaries(taken.errors())).containsExactly("number-malformed error /level");
        assertThat(TakeIn.summaries(taken.warnings())).containsExactly("property-alias warning /shortCode");
    }

    @Test
    void whatIsMissingInASingleElementIsSoughtWhereItWasWritten() {
        List<Finding> errors =
                TakeIn.take(Sample.TYPE, Sample.with("'parts':{'text':'t'}")).errors();

        assertThat(TakeIn.summaries(errors)).containsExactly("required error /parts/number");
    }

    static Stream<Arguments> whereItWasWritten() {
        return Stream.of(
                Arguments.of("null in another spelling", "{'Name':null,'label':'l'}", "required error /Name"),
                Arguments.of(
                        "a value beside null in another spelling",
                        "{'name':'n','label':'l','Code':null,'code':'12345'}",
                        "text-length error /code"),
                Arguments.of(
                        "a value in another spelling beside null",
                        "{'name':'n','label':'l','code':null,'Code':'12345'}",
                        "text-length error /Code"),
                Arguments.of(
                        "in a list that PowerShell has wrapped",
                        "{'name':'n','label':'l','parts':{'value':[{'number':1},{'text':'t'}],'Count':2}}",
                        "required error /parts/value/1/number"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whereItWasWritten")
    void aFaultIsFoundWhereItsValueWasWritten(String name, String body, String finding) {
        List<Finding> errors = TakeIn.take(Sample.TYPE, TakeIn.quoted(body)).errors();

        assertThat(TakeIn.summaries(errors)).containsExactly(finding);
    }

    @Test
    void whatShowsOnlyBesideGraphsOwnIsFoundWhereItWasWrittenToo() {
        IntakeResult<Sample> taken =
                TakeIn.take(Sample.TYPE, Sample.with("'shortCode':'c','preSharedKey':'" + SECRET + "'"));
        Pointer code = Pointer.ROOT.child("code");

        IntakeResult<Sample> held = TakeIn.hold(
                taken, Fault.at(code, IntakeRules.UNKNOWN_PROPERTY, "is also that of " + SECRET, "another"));

        assertThat(TakeIn.summaries(held.findings()))
                .containsExactly("property-alias warning /shortCode", "unknown-property error /shortCode");
        assertThat(held.errors())
                .extracting(Finding::message)
                .containsExactly("shortCode is also that of " + Secret.MASK + "; expected another");
        assertThat(held.written().apply(code)).isEqualTo(Pointer.ROOT.child("shortCode"));
        assertThat(held).usingRecursiveComparison().ignoringFields("findings").isEqualTo(taken);
    }

    @Test
    void whereNothingShowsBesideGraphsOwnAllStaysAsItWas() {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, Sample.with("'shortCode':'c'"));

        assertThat(TakeIn.hold(taken)).isEqualTo(taken);
    }

    @Test
    void aChoiceThatCouldBeEitherIsHeldAgainstTheFirst() {
        List<Finding> errors =
                TakeIn.take(Sample.TYPE, Sample.with("'shape':{}")).errors();

        assertThat(TakeIn.summaries(errors))
                .containsExactly("required error /shape/@odata.type", "required error /shape/radius");
    }

    static Stream<Arguments> asWritten() {
        return Stream.of(
                Arguments.of("wrong-type", "'code':['c']"),
                Arguments.of("wrong-type", "'shape':'round'"),
                Arguments.of("wrong-type", "'parts':[null]"),
                Arguments.of("wrong-type", "'parts':'all'"),
                Arguments.of("guid-malformed", "'guid':'deviceId-value'"),
                Arguments.of("key-not-base64", "'key':'my key!'"),
                Arguments.of("unknown-member", "'colour':'red'"),
                Arguments.of("member-ambiguous", "'colour':'blue'"),
                Arguments.of("ipv4-malformed", "'ipAddress':'020.055.091.042'"),
                Arguments.of("number-malformed", "'level':'three'"),
                Arguments.of("time-malformed", "'time':'2026-01-31'"),
                Arguments.of("boolean-malformed", "'enabled':'yes'"),
                Arguments.of("unknown-property", "'serialNumber':{'any':['thing',null]}"),
                Arguments.of("text-length", "'code':'12345'"),
                Arguments.of("item-count", "'parts':[]"),
                Arguments.of("required", "'parts':[{'text':'t'}]"),
                Arguments.of("required", "'shape':{'side':1}"),
                Arguments.of("odata-type-unknown", "'@odata.type':'#microsoft.graph.other'"),
                Arguments.of(
                        "odata-type-unknown", "'shape':{'@odata.type':'#microsoft.graph.shapes.oval','radius':1}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("asWritten")
    void anErrorMadeAWarningGoesAsWritten(String code, String properties) {
        String body = Sample.with(properties);
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, body, Map.of(code, "warning"));

        assertThat(taken.isAcceptable()).isTrue();
        assertThat(taken.warnings()).extracting(Finding::code).containsOnly(code);
        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(body));
        assertThat(taken.changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("asWritten")
    void anErrorSwitchedOffGoesAsWrittenWithoutAWord(String code, String properties) {
        String body = Sample.with(properties);
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, body, Map.of(code, "off"));

        assertThat(taken.findings()).isEmpty();
        assertThat(TakeIn.normal(taken.canonical())).isEqualTo(TakeIn.tree(body));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'id':'1'", "'ID':'1'"})
    void whatCannotGoAsWrittenIsLeftOutByAChange(String properties) {
        String body = Sample.with(properties);
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, body, Map.of("read-only-property", "warning"));

        assertThat(taken.isAcceptable()).isTrue();
        assertThat(TakeIn.steps(taken.changes())).singleElement().asString().startsWith("remove ");
        assertThat(TakeIn.patched(body, taken.changes())).isEqualTo(TakeIn.normal(taken.canonical()));
    }

    @Test
    void aChangeMadeAnErrorRefuses() {
        IntakeResult<Sample> taken =
                TakeIn.take(Sample.TYPE, Sample.with("'Code':'a'"), Map.of("property-spelling", "Error"));

        assertThat(TakeIn.summaries(taken.errors())).containsExactly("property-spelling error /Code");
    }

    @Test
    void aSeverityThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of("required", "fatal")))
                .hasMessage("facade.rules.\"required\" must be one of error, warning, off, not fatal");
    }

    @Test
    void aRuleWhoseBreachLeavesNothingDefiniteToForwardCannotBeLowered() {
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of("duplicate-property", "warning")))
                .hasMessage("facade.rules.\"duplicate-property\" cannot be configured; it is always an error");
    }

    @Test
    void aRuleThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of("requierd", "off")))
                .hasMessageStartingWith(
                        "facade.rules.\"requierd\" names no rule; write facade.rules.\"CODE\" with one of")
                .hasMessageContaining(" required, ");
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of("facade.rules.required", "off")))
                .hasMessageStartingWith("facade.rules.required names no rule;");
    }

    @Test
    void severitiesAreReadFromTheEnvironment() {
        RuleBook ruleBook =
                TakeIn.ruleBookOf(Map.of("FACADE_RULES__KEY_PREFIX_", "error", "FACADE_RULE_PROFILE", "lenient"));

        assertThat(ruleBook.severity(IntakeRules.of(Departure.KEY_PREFIX))).isEqualTo(Severity.ERROR);
        assertThat(ruleBook.severity(IntakeRules.READ_ONLY_PROPERTY)).isEqualTo(Severity.WARNING);
        assertThatThrownBy(() -> TakeIn.ruleBookOf(Map.of("FACADE_RULES__KEY_PREFX_", "error")))
                .hasMessageContaining("names no rule;");
    }

    @Test
    void severitiesOfSeveralRulesAreReadFromOneVariable() {
        RuleBook ruleBook = TakeIn.ruleBookOf(Map.of("FACADE_RULE_SEVERITIES", "key-prefix=error,required=off"));

        assertThat(ruleBook.severity(IntakeRules.of(Departure.KEY_PREFIX))).isEqualTo(Severity.ERROR);
        assertThat(ruleBook.severity(IntakeRules.REQUIRED)).isEqualTo(Severity.OFF);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"strict", "Lenient"})
    void aProfileIsASetOfSeverities(String profile) {
        RuleBook ruleBook = TakeIn.ruleBook(Map.of("facade.rule-profile", profile, "list-from-single", "off"));
        boolean strict = profile.equals("strict");

        assertThat(ruleBook.severity(IntakeRules.PROPERTY_ALIAS)).isEqualTo(strict ? Severity.ERROR : Severity.WARNING);
        assertThat(ruleBook.severity(IntakeRules.READ_ONLY_PROPERTY))
                .isEqualTo(strict ? Severity.ERROR : Severity.WARNING);
        assertThat(ruleBook.severity(IntakeRules.REQUIRED)).isEqualTo(Severity.ERROR);
        assertThat(ruleBook.severity(IntakeRules.PROPERTY_SPELLING)).isEqualTo(Severity.OFF);
        assertThat(ruleBook.severity(IntakeRules.LIST_FROM_SINGLE)).isEqualTo(Severity.OFF);
    }

    @Test
    void aProfileThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> TakeIn.ruleBook(Map.of("facade.rule-profile", "lax")))
                .hasMessage("facade.rule-profile must be one of default, strict, lenient, not lax");
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("white space around it", "{'name':'n','label':'l','preSharedKey':' " + SECRET + " '}"),
                Arguments.of("in another spelling", "{'name':'n','label':'l','PRE_SHARED_KEY':'" + SECRET + "'}"),
                Arguments.of("under a misspelt name", "{'name':'n','label':'l','preSharedKye':'" + SECRET + "'}"),
                Arguments.of("of a wrong type", "{'name':'n','label':'l','preSharedKey':['" + SECRET + "']}"),
                Arguments.of("twice", "{'preSharedKey':'" + SECRET + "','preSharedKey':'" + SECRET + "'}"),
                Arguments.of(
                        "twice, once respelled", "{'preSharedKey':'" + SECRET + "','PreSharedKey':'" + SECRET + "'}"),
                Arguments.of("where an object belongs", "{'name':'n','label':'l','shape':'" + SECRET + "'}"),
                Arguments.of("where a member belongs", "{'name':'n','label':'l','colour':'" + SECRET + "'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secrets")
    void aSecretIsNeverShown(String name, String body) {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, TakeIn.quoted(body));

        assertThat(TakeIn.json(taken.findings())).doesNotContain("hunter2");
        assertThat(TakeIn.json(taken.changes())).doesNotContain("hunter2");
        assertThat(String.valueOf(taken.payload())).doesNotContain("hunter2");
    }

    @Test
    void aSecretIsNeverTouched() {
        IntakeResult<Sample> taken = TakeIn.take(Sample.TYPE, Sample.with("'preSharedKey':' Cafe\u0301\\t'"));

        assertThat(taken.canonical().path("preSharedKey").textValue()).isEqualTo(" Cafe\u0301\t");
        assertThat(taken.changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "\"text\"", "1", "true", "null"})
    void aBodyThatIsNoObjectIsMalformed(String body) {
        assertThatThrownBy(() -> TakeIn.take(Sample.TYPE, body))
                .isInstanceOf(MalformedJson.class)
                .hasMessage("The body is JSON, but not a JSON object.");
    }

    @Test
    void aBodyBeyondTheLimitIsNotRead() {
        byte[] atTheLimit = new byte[(int) TakeIn.MAX_BODY_SIZE];
        byte[] beyond = new byte[(int) TakeIn.MAX_BODY_SIZE + 1];

        assertThatThrownBy(() -> TakeIn.take(Sample.TYPE, atTheLimit)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> TakeIn.take(Sample.TYPE, beyond)).isInstanceOf(BodyTooLarge.class);
    }
}
