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
    private final Class<?> group;

    private PayloadType(ObjectForm<T> form, Class<?> group) {
        this.form = form;
        this.group = group;
        this.vocabulary = Words.of(form);
    }

    /** The type of payloads that create something. */
    public static <T extends Record> PayloadType<T> of(Class<T> type) {
        return new PayloadType<>(Forms.ofRecord(type), OnCreate.class);
    }

    /** The type of payloads that change something. */
    public static <T extends Record> PayloadType<T> ofUpdate(Class<T> type) {
        return new PayloadType<>(Forms.ofRecord(type), OnUpdate.class);
    }

    ObjectForm<T> form() {
        return form;
    }

    /** Of the constraints that hold for it. */
    Class<?> group() {
        return group;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
