package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Severity;

/** Leaves properties out of a canonical object that mean nothing in it. */
final class Omissions {

    private final ObjectNode canonical;
    private final Pointer place;
    private final Journal journal;

    /** @param place of the object in the canonical payload */
    Omissions(ObjectNode canonical, Pointer place, Journal journal) {
        this.canonical = canonical;
        this.place = place;
        this.journal = journal;
    }

    void of(Object value) {
        if (value instanceof Selective selective) {
            selective.omissions().forEach(this::leaveOut);
        }
    }

    private void leaveOut(Selective.Omission omission) {
        JsonNode parent = canonical.at(omission.pointer().requiredParent().toString());
        String name = omission.pointer().token();
        Pointer omitted = place.append(omission.pointer());
        boolean sent = parent.has(name);
        if (!sent && !journal.places().isSettled(omitted)) {
            return;
        }
        Pointer written = journal.places().written(omitted);
        journal.withdraw(written);
        Severity severity =
                journal.refuse(omission.rule(), new Location(written, omitted), omission.problem(), null, null);
        if (severity != Severity.ERROR) {
            if (sent) {
                ((ObjectNode) parent).remove(name);
            }
            journal.drop(omission.rule(), omitted);
        }
    }
}
