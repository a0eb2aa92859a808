package io.graphfacade.intake;

/** A type of payload that can be taken in. Made once per type, from its record alone. */
public final class PayloadType<T> {

    private final ObjectForm<T> form;

    private PayloadType(ObjectForm<T> form) {
        this.form = form;
    }

    public static <T extends Record> PayloadType<T> of(Class<T> type) {
        return new PayloadType<>(Forms.ofRecord(type));
    }

    ObjectForm<T> form() {
        return form;
    }
}
