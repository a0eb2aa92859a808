package io.graphfacade.batch;

import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules of a batch (contract 13.5). Requests that cannot be told apart or ordered leave nothing definite to do. */
@Singleton
public class BatchRules implements RuleSet {

    static final String PART_CODE = "batch-part";

    static final Rule PART = Rule.fixed(
            PART_CODE,
            "each request of a batch has an id, a method and a url",
            "Give each request an id, a method and a url.");

    @Override
    public List<Rule> rules() {
        return List.of(PART, PartsInOrder.ID_REPEATED, PartsInOrder.DEPENDENCY);
    }
}
