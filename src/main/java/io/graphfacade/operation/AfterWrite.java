package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at Graph after a write that succeeded, for callers who prefer to know more of it than that. */
@Singleton
class AfterWrite {

    private final GraphClient graph;
    private final RuleBook ruleBook;

    @Inject
    AfterWrite(GraphClient graph, RuleBook ruleBook) {
        this.graph = graph;
        this.ruleBook = ruleBook;
    }

    /**
     * What was seen.
     *
     * @param body the resource, null if it could not be read
     */
    record Seen(@Nullable ObjectNode body, Notes notes) {}

    /** Graph answers 204 and changes nothing for some nulls, and for callers without the right. */
    Seen update(GraphRequest change, Effect effect, IntakeResult<?> taken, Notes notes, Conversation asked) {
        Conversation look = asked.forLookUp().inPassing();
        GraphOutcome shown =
                graph.readUntil(effect.look(), outcome -> effect.seen(outcome) != Effect.Seen.NOT_DONE, look);
        if (effect.seen(shown) == Effect.Seen.UNTOLD) {
            return new Seen(null, notes);
        }
        Notes told = notes.with(places(effect, shown).stream()
                .flatMap(place -> unchanged(place, taken))
                .toList());
        return graph.read(change.read(), asked.forLookUp()) instanceof GraphOutcome.Accepted whole
                        && whole.body() != null
                ? new Seen(whole.body(), told.applied(Preferences.REPRESENTATION))
                : new Seen(null, told);
    }

    /** @param created the request for it, null if it cannot be read */
    Notes create(@Nullable GraphRequest created, Preferences preferences, Notes notes, Conversation asked) {
        if (created != null) {
            GraphOutcome shown = graph.readUntil(
                    created.read().withQuery("$select=id"),
                    outcome -> outcome instanceof GraphOutcome.Accepted,
                    asked.forLookUp().within(preferences.waiting()));
            if (shown instanceof GraphOutcome.Accepted) {
                return notes.applied(preferences.waited());
            }
        }
        return notes.with(found(OutcomeRules.NOT_READABLE, Pointer.ROOT, "could not be read yet")
                .toList());
    }

    /** Where Graph does not have what was sent. */
    private static List<String> places(Effect effect, GraphOutcome shown) {
        if (effect instanceof Effect.Update update) {
            return update.unchanged(Objects.requireNonNull(((GraphOutcome.Accepted) shown).body()));
        }
        return effect.seen(shown) == Effect.Seen.DONE ? List.of() : List.of("");
    }

    private Stream<Finding> unchanged(String place, IntakeResult<?> taken) {
        Pointer pointer = Pointer.ROOT;
        for (String token : place.split("/")) {
            pointer = token.isEmpty() ? pointer : pointer.child(token);
        }
        return found(OutcomeRules.UNCHANGED, taken.written().apply(pointer), "does not have the new value in Graph");
    }

    private Stream<Finding> found(Rule rule, Pointer place, String problem) {
        return ruleBook.severity(rule) == Severity.OFF
                ? Stream.empty()
                : Stream.of(
                        Finding.about(rule, Severity.WARNING, place.toString(), place.subject(), problem, null, null));
    }
}
