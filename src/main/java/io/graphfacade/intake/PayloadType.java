package io.graphfacade.intake;

import io.graphfacade.intake.form.Forms;
import io.graphfacade.intake.form.ObjectForm;
import io.graphfacade.redaction.Vocabulary;
import io.graphfacade.rule.OnCreate;
import io.graphfacade.rule.OnUpdate;

/** A type of payload that can be taken in. Made once per type, from its record alone. */
public final class PayloadType<T> {

    private final ObjectForm<T> form;
    private final Vocabulary vocabulary;

    private PayloadType(ObjectForm<T> form) {
        this.form = form;
        this.vocabulary = Words.of(form);
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

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
