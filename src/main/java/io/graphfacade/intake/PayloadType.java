package io.graphfacade.intake;

import io.graphfacade.intake.form.Form;
import io.graphfacade.intake.form.Forms;
import io.graphfacade.intake.form.KeptForm;
import io.graphfacade.intake.form.ListForm;
import io.graphfacade.intake.form.ObjectForm;
import io.graphfacade.intake.form.Property;
import io.graphfacade.redaction.Vocabulary;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.OnUpdate;
import io.graphfacade.rule.Pointer;
import org.jspecify.annotations.Nullable;

/** A type of payload that can be taken in. Made once per type, from its record alone. */
public final class PayloadType<T> {

    private final ObjectForm<T> form;
    private final Vocabulary vocabulary;
    private final boolean someIsKept;

    private PayloadType(ObjectForm<T> form) {
        this.form = form;
        this.vocabulary = Words.of(form);
        this.someIsKept = isKeptWithin(form);
    }

    public static <T extends Record> PayloadType<T> of(Class<T> type) {
        return new PayloadType<>(Forms.ofRecord(type));
    }

    ObjectForm<T> form() {
        return form;
    }

    /** Whether it changes something, so that a null clears a property; other payloads create something. */
    boolean isUpdate() {
        return form.updated() != null;
    }

    /** Of the constraints that hold for it. */
    Class<?> group() {
        return isUpdate() ? OnUpdate.class : OnCreate.class;
    }

    /** Whether the JSON at this place stays as it is written. */
    boolean keeps(Pointer place) {
        return someIsKept && formAt(place) instanceof KeptForm;
    }

    /** Null if no property is meant. */
    private @Nullable Form<?> formAt(Pointer place) {
        if (place.parent() == null) {
            return form;
        }
        Form<?> outer = formAt(place.parent());
        boolean isElement =
                outer instanceof ListForm<?> && place.token().chars().allMatch(Character::isDigit);
        Form<?> holder = outer instanceof ListForm<?> list ? list.element() : outer;
        if (isElement) {
            return holder;
        }
        Property property = holder instanceof ObjectForm<?> object ? object.property(place.token()) : null;
        return property == null ? null : property.form();
    }

    private static boolean isKeptWithin(Form<?> form) {
        if (form instanceof ListForm<?> list) {
            return isKeptWithin(list.element());
        }
        return form instanceof KeptForm
                || form instanceof ObjectForm<?> object
                        && object.properties().stream().anyMatch(property -> isKeptWithin(property.form()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
