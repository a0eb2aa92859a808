package io.graphfacade.networkaccess.router;

import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules of router configurations. */
@Singleton
public class RouterRules implements RuleSet {

    static final Rule LINK = Rule.warning(
            "router-link",
            "a router configuration has every link that is asked for",
            "Read the reason in the text; take another format, or configure the link by hand.");

    @Override
    public List<Rule> rules() {
        return List.of(LINK);
    }
}
