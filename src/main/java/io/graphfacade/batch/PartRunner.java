package io.graphfacade.batch;

import io.graphfacade.transport.Deadline;

/** Answers the requests of one batch, each as if it came alone. */
public interface PartRunner {

    /** Why a request is answered without being looked at. */
    enum Refusal {
        /** Another one, which it depends on, failed. */
        DEPENDENCY_FAILED,
        OUT_OF_TIME,
        /** The answers before it fill what one answer can hold. */
        ANSWERS_TOO_LONG
    }

    /**
     * @param share of the batch's time
     * @param validateOnly whether a report is asked for
     */
    PartAnswer run(BatchPart part, Deadline share, boolean validateOnly);

    PartAnswer refuse(BatchPart part, Refusal reason);
}
