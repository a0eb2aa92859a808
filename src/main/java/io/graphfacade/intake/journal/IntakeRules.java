package io.graphfacade.intake.journal;

import io.graphfacade.canonical.Departure;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The rules that hold for every payload: structure, types and spellings (contract G1 to G4, D4, 14). */
@Singleton
public class IntakeRules implements RuleSet {

    public static final Rule WRONG_TYPE = Rule.error(
            "wrong-type",
            "the value has the JSON type of its property",
            "Write the value as the JSON type that is expected.");
    public static final Rule REQUIRED = Rule.error(
            "required",
            "required properties are present and not null",
            "Add the property with a value as in expected.");
    public static final Rule TEXT_LENGTH = Rule.error(
            "text-length", "texts are neither empty nor too long", "Write a text of the length in expected.");
    public static final Rule ITEM_COUNT = Rule.error(
            "item-count", "lists have neither too few nor too many elements", "Send as many as expected says.");
    public static final Rule DUPLICATE_PROPERTY = Rule.fixed(
            "duplicate-property", "no property stands twice in one object, in any spelling", "Keep one of the two.");
    public static final Rule TEXT_MALFORMED = Rule.fixed(
            "text-malformed",
            "texts hold no control characters but tabs and line breaks, and no halves of surrogate pairs",
            "Remove the invisible characters; type the text again if you cannot see them.");
    static final Rule MORE_FINDINGS = Rule.fixed(
            "more-findings",
            "a payload has a hundred findings at most",
            "Correct the faults that are listed; the others show then.");
    public static final Rule UNKNOWN_PROPERTY = Rule.error(
            "unknown-property", "only properties of the type are sent", "Correct the name, or leave the property out.");
    public static final Rule NOT_UPDATABLE = Rule.negotiable(
            "not-updatable", "an update has properties that can be updated only", "Leave it out of the update.");
    public static final Rule NOTHING_TO_CHANGE = Rule.fixed(
            "nothing-to-change",
            "an update changes at least one property",
            "Send at least one property that can be updated.");
    public static final Rule READ_ONLY_PROPERTY = Rule.warning(
            "read-only-property", "properties that Graph sets itself are not sent", "Leave it out; Graph sets it.");
    public static final Rule INTERNAL_PROPERTY = Rule.warning(
            "internal-property",
            "properties that Graph calls internal are not sent",
            "Leave it out unless a tool of Microsoft writes it.");
    public static final Rule EXTENSION_NAME = Rule.warning(
            "extension-name",
            "directory extensions are named extension_, the application's id in 32 digits, _ and a name",
            "Take the name from the application's directory extensions, extension_ and 32 digits included.");
    public static final Rule SCHEMA_EXTENSION_UNCONFIGURED = Rule.warning(
            "schema-extension-unconfigured",
            "schema extensions are configured",
            "Let the operator add the id to facade.intake.schema-extensions, if it is registered.");
    public static final Rule NULL_COLLECTION =
            Rule.error("null-collection", "collections that cannot be null are not null", "Leave the property out.");
    public static final Rule STORED_KEY =
            Rule.change("stored-key", "a key that is named by an ARN is read from AWS, where that is switched on");
    public static final Rule KEY_REFERENCE = Rule.fixed(
            "key-reference",
            "the ARN in place of a key names one that can be read",
            "Correct the ARN, or let the operator allow it in facade.keys.arns.");
    public static final Rule ODATA_TYPE_UNKNOWN = Rule.negotiable(
            "odata-type-unknown", "@odata.type names a type that fits here", "Write one of the types in expected.");
    public static final Rule ODATA_TYPE_SPELLING =
            Rule.change("odata-type-spelling", "@odata.type is written with a leading # and the full type name");
    public static final Rule ODATA_TYPE_OMITTED =
            Rule.change("odata-type-omitted", "@odata.type is not sent where only one type is possible");
    public static final Rule ANNOTATION_OMITTED = Rule.warning(
            "annotation-omitted",
            "OData annotations of an answer are not sent back",
            "Leave it out; it belongs to an answer.");
    public static final Rule DELTA_CONTEXT =
            Rule.change("delta-context", "a list of what is added says that it is a delta");
    public static final Rule PROPERTY_SPELLING =
            Rule.change("property-spelling", "properties are spelled as Graph spells them");
    public static final Rule PROPERTY_ALIAS = Rule.warning(
            "property-alias",
            "properties have their present name, not an older or similar one",
            "Write the present name.");
    public static final Rule PROPERTY_FLAT =
            Rule.change("property-flat", "properties stand in the object that Graph has them in");
    public static final Rule TEXT_CASING =
            Rule.change("text-casing", "texts with a usual casing are written in it, where that is switched on");
    public static final Rule NULL_OMITTED = Rule.change("null-omitted", "a property without a value is left out");
    public static final Rule EMPTY_OMITTED =
            Rule.change("empty-omitted", "an empty list in a property that Graph sets is left out");
    public static final Rule REDUNDANCY_DEFAULT = Rule.change(
            "redundancy-default",
            "redundancyConfiguration is filled in where it is missing and a default is configured");
    public static final Rule LIST_UNWRAPPED = Rule.warning(
            "list-unwrapped",
            "a list is taken out of the wrapper that Windows PowerShell puts around it",
            "Convert with -Depth and as an array, so that PowerShell writes a list.");
    public static final Rule LIST_FROM_SINGLE = Rule.warning(
            "list-from-single",
            "a single element without brackets becomes a list of one",
            "Write the brackets; in PowerShell, @(…) around one element.");

    public static final Rule OBJECT_FROM_ID =
            Rule.change("object-from-id", "an id without an object around it becomes an object with it");

    public static Rule of(Departure departure) {
        return DepartureRules.of(departure);
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(
                        Stream.of(
                                WRONG_TYPE,
                                REQUIRED,
                                TEXT_LENGTH,
                                ITEM_COUNT,
                                DUPLICATE_PROPERTY,
                                TEXT_MALFORMED,
                                MORE_FINDINGS,
                                UNKNOWN_PROPERTY,
                                NOT_UPDATABLE,
                                NOTHING_TO_CHANGE,
                                READ_ONLY_PROPERTY,
                                INTERNAL_PROPERTY,
                                EXTENSION_NAME,
                                SCHEMA_EXTENSION_UNCONFIGURED,
                                NULL_COLLECTION,
                                STORED_KEY,
                                KEY_REFERENCE,
                                ODATA_TYPE_UNKNOWN,
                                ODATA_TYPE_SPELLING,
                                ODATA_TYPE_OMITTED,
                                ANNOTATION_OMITTED,
                                DELTA_CONTEXT,
                                PROPERTY_SPELLING,
                                PROPERTY_ALIAS,
                                PROPERTY_FLAT,
                                TEXT_CASING,
                                NULL_OMITTED,
                                EMPTY_OMITTED,
                                REDUNDANCY_DEFAULT,
                                LIST_UNWRAPPED,
                                LIST_FROM_SINGLE,
                                OBJECT_FROM_ID),
                        DepartureRules.all().stream())
                .toList();
    }
}
