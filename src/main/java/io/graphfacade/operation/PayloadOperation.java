package io.graphfacade.operation;

import io.graphfacade.intake.PayloadType;
import org.jspecify.annotations.Nullable;

/** What the declarations of all writes with a payload have in common. */
interface PayloadOperation<T> {

    GraphOperation graph();

    PayloadType<T> payload();

    /** That its report can be had as too, null for JSON only. */
    default @Nullable TextInAdvance text() {
        return null;
    }
}
