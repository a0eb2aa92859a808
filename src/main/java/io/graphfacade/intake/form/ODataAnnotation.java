package io.graphfacade.intake.form;

import java.util.Set;

/** OData annotations that Graph's answers carry and that say nothing in a request. All others may be meant to do something. */
final class ODataAnnotation {

    private static final Set<String> OF_ANSWERS = Set.of(
            "@odata.context",
            "@odata.etag",
            "@odata.id",
            "@odata.type",
            "@odata.count",
            "@odata.editLink",
            "@odata.readLink",
            "@odata.nextLink",
            "@odata.navigationLink",
            "@odata.associationLink");
    private static final String TIPS = "@microsoft.graph.tips";

    private ODataAnnotation() {}

    /** Whether a property such as {@code @odata.context} or {@code links@odata.context} is copied from an answer. */
    static boolean isOfAnswer(String name, ObjectForm<?> form) {
        int at = name.indexOf('@');
        return at >= 0
                && (name.equals(TIPS) || OF_ANSWERS.contains(name.substring(at)))
                && (at == 0 || form.property(name.substring(0, at)) != null);
    }
}
