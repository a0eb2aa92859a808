package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.redaction.Redaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is found and changed while one payload is taken in. */
final class Journal {

    /** Keeps the answer to a hostile body smaller than the body could be. */
    private static final int MOST_FINDINGS = 100;

    private final RuleBook ruleBook;
    private final IntakeConfig config;
    private final List<Note> findings = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Pointer> respelled = new HashMap<>();
    private final Map<String, Pointer> relocated = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    Journal(RuleBook ruleBook, IntakeConfig config) {
        this.ruleBook = ruleBook;
        this.config = config;
    }

    IntakeConfig config() {
        return config;
    }

    Set<String> schemaExtensions() {
        return config.schemaExtensions().orElse(Set.of());
    }

    /** A value that breaks a rule. Nothing more is said about its absence from the canonical payload. */
    Severity refuse(Rule rule, Place place, String problem, String expected, String nearest) {
        settled.add(place.canonical().toString());
        return find(rule, place.written(), problem, expected, nearest);
    }

    /** @param problem what is wrong, as the end of a sentence that begins with the property's name */
    Severity find(Rule rule, Pointer pointer, String problem, String expected, String nearest) {
        return note(rule, pointer, problem, expected, nearest, null);
    }

    private Severity note(
            Rule rule, Pointer pointer, String problem, String expected, String nearest, JsonNode mended) {
        Severity severity = ruleBook.severity(rule);
        if (severity != Severity.OFF && findings.size() == MOST_FINDINGS) {
            String more = "has more findings than these";
            findings.add(new Note(IntakeRules.MORE_FINDINGS, Severity.ERROR, Pointer.ROOT, more, null, null, null));
        } else if (severity != Severity.OFF && findings.size() < MOST_FINDINGS) {
            findings.add(new Note(rule, severity, pointer, problem, expected, nearest, mended));
        }
        return severity;
    }

    /** Whether no finding will be told in detail any more, so that what it would say need not be worked out. */
    boolean isFull() {
        return findings.size() >= MOST_FINDINGS;
    }

    /** A departure that can be mended: a change, and a finding besides if the rule's severity asks for one. */
    void mend(Rule rule, Place place, Change change) {
        boolean scalar = change.value() != null && change.value().isValueNode();
        note(
                rule,
                place.written(),
                "is not as Graph expects it: " + rule.summary(),
                null,
                null,
                scalar ? change.value() : null);
        changes.add(change);
    }

    /** Something that is left out by a rule that was reported already. */
    void drop(Rule rule, Pointer canonical) {
        changes.add(Change.remove(rule, canonical));
    }

    /** A step that makes room for the next ones, and is reported with them. */
    void prepare(Change change) {
        changes.add(change);
    }

    /** What is now read at one place was written at another. */
    void relocate(Pointer now, Pointer written) {
        relocated.put(now.toString(), written);
    }

    /** The same place, known by where the caller wrote it. */
    Place relocated(Place place) {
        Pointer written =
                relocated.isEmpty() ? null : relocated.get(place.written().toString());
        return written == null ? place : new Place(written, place.canonical());
    }

    void remember(Place place) {
        if (!place.written().equals(place.canonical())) {
            respelled.put(place.canonical().toString(), place.written());
        }
    }

    boolean isSettled(Pointer canonical) {
        return settled.contains(canonical.toString());
    }

    /** Where the caller wrote, or would have had to write, what is here in the canonical payload. */
    Pointer written(Pointer canonical) {
        if (canonical.parent() == null || respelled.isEmpty()) {
            return canonical;
        }
        Pointer exact = respelled.get(canonical.toString());
        return exact != null ? exact : written(canonical.parent()).child(canonical.token());
    }

    List<Finding> findings(Redaction secrets) {
        return findings.stream().map(note -> note.finding(secrets)).toList();
    }

    List<Change> changes(Redaction secrets) {
        return changes.stream().map(change -> change.without(secrets)).toList();
    }
}
