package io.graphfacade.intake.journal;

import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** The findings of one payload, up to a limit: the answer to a hostile body stays smaller than the body could be. */
final class NoteList {

    private static final int MOST = 100;

    /** Of pointers and messages together: pointers repeat the names that callers make up. */
    private static final int MOST_CHARACTERS = 100_000;

    private final List<Note> notes = new ArrayList<>();
    private int characters;
    private boolean full;

    void add(Note note) {
        if (full) {
            return;
        }
        if (notes.size() == MOST || characters > MOST_CHARACTERS) {
            full = true;
            String more = "has more findings than these";
            notes.add(new Note(IntakeRules.MORE_FINDINGS, Severity.ERROR, Pointer.ROOT, more, null, null, null));
            return;
        }
        characters += note.length();
        notes.add(note);
    }

    boolean isFull() {
        return full || notes.size() >= MOST;
    }

    boolean hasErrors() {
        return notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
    }

    /** Takes back what was found at a place and within; that a name stands twice stays said. */
    void withdraw(Pointer written) {
        String place = written.toString();
        notes.removeIf(note -> !note.rule().equals(IntakeRules.DUPLICATE_PROPERTY) && note.isIn(place));
    }

    List<Finding> findings(Redaction secrets) {
        return notes.stream().map(note -> note.finding(secrets)).toList();
    }
}
