package io.graphfacade.intake.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import io.graphfacade.transport.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found and changed while one payload is taken in. */
public final class Journal {

    private final RuleBook ruleBook;
    private final IntakeConfig config;
    private final Deadline deadline;
    private final StoredKeys storedKeys;
    private final boolean keepsNulls;
    private final NoteList notes = new NoteList();
    private final List<Change> changes = new ArrayList<>();
    private final WrittenPlaces places = new WrittenPlaces();

    public Journal(RuleBook ruleBook, IntakeConfig config, Deadline deadline) {
        this(ruleBook, config, deadline, StoredKeys.NONE, false);
    }

    /** @param keepsNulls whether a null is sent, because it clears a property */
    public Journal(
            RuleBook ruleBook, IntakeConfig config, Deadline deadline, StoredKeys storedKeys, boolean keepsNulls) {
        this.storedKeys = storedKeys;
        this.keepsNulls = keepsNulls;
        this.ruleBook = ruleBook;
        this.config = config;
        this.deadline = deadline;
    }

    /** @throws OutOfTime if the request's deadline is over */
    public void requireTime() {
        if (deadline.isOver()) {
            throw new OutOfTime();
        }
    }

    public boolean keepsNulls() {
        return keepsNulls;
    }

    public StoredKeys storedKeys() {
        return storedKeys;
    }

    public IntakeConfig config() {
        return config;
    }

    public WrittenPlaces places() {
        return places;
    }

    public Set<String> schemaExtensions() {
        return config.schemaExtensions().orElse(Set.of());
    }

    /** A value that breaks a rule. Nothing more is said about its absence from the canonical payload. */
    public Severity refuse(
            Rule rule, Location place, String problem, @Nullable String expected, @Nullable String nearest) {
        places.settle(place);
        return find(rule, place.written(), problem, expected, nearest);
    }

    /** @param problem what is wrong, as the end of a sentence that begins with the property's name */
    public Severity find(
            Rule rule, Pointer pointer, String problem, @Nullable String expected, @Nullable String nearest) {
        return note(rule, pointer, problem, expected, nearest, null);
    }

    private Severity note(
            Rule rule,
            Pointer pointer,
            String problem,
            @Nullable String expected,
            @Nullable String nearest,
            @Nullable JsonNode mended) {
        Severity severity = ruleBook.severity(rule);
        if (severity != Severity.OFF) {
            notes.add(new Note(rule, severity, pointer, problem, expected, nearest, mended));
        }
        return severity;
    }

    /** Whether no finding will be told in detail any more, so that what it would say need not be worked out. */
    public boolean isFull() {
        return notes.isFull();
    }

    /** Takes back what was found in a value that is left out; that a name stands twice stays said. */
    public void withdraw(Pointer written) {
        notes.withdraw(written);
    }

    /** A departure that can be mended: a change, and a finding besides if the rule's severity asks for one. */
    public void mend(Rule rule, Location place, Change change) {
        JsonNode value = change.value();
        JsonNode mended = value != null && value.isValueNode() ? value : null;
        note(rule, place.written(), "is not as Graph expects it: " + rule.summary(), null, null, mended);
        changes.add(change);
    }

    /** A member that means nothing to Graph: nothing else is said about its value. */
    public void omit(Rule rule, Location member) {
        Location place = places.relocated(member);
        withdraw(place.written());
        mend(rule, place, Change.remove(rule, place.canonical()));
    }

    public void refuseDuplicate(Location member, String problem) {
        find(IntakeRules.DUPLICATE_PROPERTY, places.relocated(member).written(), problem, null, null);
    }

    /** Something that is left out by a rule that was reported already. */
    public void drop(Rule rule, Pointer canonical) {
        changes.add(Change.remove(rule, canonical));
    }

    /** A step that makes room for the next ones, and is reported with them. */
    public void prepare(Change change) {
        changes.add(change);
    }

    public boolean hasErrors() {
        return notes.hasErrors();
    }

    public List<Finding> findings(Redaction secrets) {
        return notes.findings(secrets);
    }

    public List<Change> changes(Redaction secrets) {
        return changes.stream().map(change -> change.without(secrets)).toList();
    }
}
