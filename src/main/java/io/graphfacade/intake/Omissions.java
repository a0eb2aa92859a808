package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Severity;

/** Leaves properties out of the canonical payload that mean nothing in it. */
final class Omissions {

    private final ObjectNode canonical;
    private final Journal journal;

    Omissions(ObjectNode canonical, Journal journal) {
        this.canonical = canonical;
        this.journal = journal;
    }

    void of(Object payload) {
        if (payload instanceof Selective selective) {
            selective.omissions().forEach(this::leaveOut);
        }
    }

    private void leaveOut(Selective.Omission omission) {
        Pointer place = omission.pointer();
        JsonNode parent = canonical.at(place.parent().toString());
        boolean sent = parent.has(place.token());
        if (!sent && !journal.isSettled(place)) {
            return;
        }
        Pointer written = journal.written(place);
        journal.withdraw(written);
        Severity severity =
                journal.refuse(omission.rule(), new Location(written, place), omission.problem(), null, null);
        if (severity != Severity.ERROR) {
            if (sent) {
                ((ObjectNode) parent).remove(place.token());
            }
            journal.drop(omission.rule(), place);
        }
    }
}
