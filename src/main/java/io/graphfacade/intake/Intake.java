package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.form.Form;
import io.graphfacade.intake.journal.IntakeConfig;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.intake.journal.StoredKeys;
import io.graphfacade.intake.json.JsonReader;
import io.graphfacade.intake.json.MalformedJson;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.transport.Deadline;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pipeline: parse, canonicalise, validate. It never stops at the first fault. */
@Singleton
public class Intake {

    private final RuleBook ruleBook;
    private final IntakeConfig config;
    private final Validator validator;

    @Inject
    Intake(RuleBook ruleBook, IntakeConfig config, Validator validator) {
        this.validator = validator;
        this.config = config;
        this.ruleBook = ruleBook;
    }

    /**
     * @param deadline of the request
     * @throws BodyTooLarge if it is longer than {@code facade.intake.max-body-size}
     * @throws MalformedJson if it is not a JSON object at all
     * @throws OutOfTime if the deadline comes first
     */
    public <T> IntakeResult<T> take(byte[] body, PayloadType<T> type, Deadline deadline) {
        return take(body, type, deadline, StoredKeys.NONE);
    }

    /**
     * The same for payloads that may name keys in place of having them.
     *
     * @param storedKeys by which they are read
     */
    public <T> IntakeResult<T> take(byte[] body, PayloadType<T> type, Deadline deadline, StoredKeys storedKeys) {
        Journal journal = new Journal(ruleBook, config, deadline, storedKeys, type.isUpdate());
        long maxBodySize = config.maxBodySize().asLongValue();
        if (body.length > maxBodySize) {
            throw new BodyTooLarge(body.length, maxBodySize);
        }
        JsonNode written = new JsonReader(journal, type::keeps).read(body);
        if (!written.isObject()) {
            throw new MalformedJson("The body is JSON, but not a JSON object.");
        }
        Form.Reading<T> reading = type.form().read(written, Location.ROOT, journal);
        ObjectNode canonical = (ObjectNode) Objects.requireNonNull(reading.canonical());
        T payload = Objects.requireNonNull(reading.value());
        new Violations(type.form(), ruleBook, journal).report(validator.validate(payload, type.group()));
        if (type.isUpdate() && canonical.isEmpty() && !journal.hasErrors()) {
            journal.find(IntakeRules.NOTHING_TO_CHANGE, Pointer.ROOT, "has nothing to change", null, null);
        }
        Redaction redaction = Redaction.of(written, canonical, type.vocabulary());
        return new IntakeResult<>(
                canonical,
                payload,
                journal.findings(redaction),
                journal.changes(redaction),
                redaction,
                journal.places()::written);
    }

    /** The same payload with faults that only show beside what Graph has already. */
    public <T> IntakeResult<T> hold(IntakeResult<T> taken, List<Fault> faults, Deadline deadline) {
        Journal journal = new Journal(ruleBook, config, deadline);
        for (Fault fault : faults) {
            Pointer written = taken.written().apply(fault.pointer());
            journal.find(fault.rule(), written, fault.problem(), fault.expected(), null);
        }
        List<Finding> findings = Stream.concat(taken.findings().stream(), journal.findings(taken.redaction()).stream())
                .toList();
        return new IntakeResult<>(
                taken.canonical(), taken.payload(), findings, taken.changes(), taken.redaction(), taken.written());
    }
}
