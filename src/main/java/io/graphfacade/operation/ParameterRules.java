package io.graphfacade.operation;

import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules of the URL. A request must be beyond doubt, so most of them are always errors. */
@Singleton
public class ParameterRules implements RuleSet {

    static final Rule PATH_PARAMETER = Rule.fixed(
            "path-parameter",
            "ids in the path are what they should be",
            "Take the id from an answer of Graph, and put it into the path as it is.");
    static final Rule QUERY_OPTION = Rule.fixed(
            "query-option",
            "only the operation's own query options are given",
            "Leave the option out, or spell it as the operation's documentation does.");

    public static final Rule QUERY_OPTION_IGNORED = Rule.warning(
            "query-option-ignored",
            "options that only shape an answer are left out where Graph does not support them",
            "Leave the option out; the answer is complete without it.");

    public static final Rule ADVANCED_QUERY = Rule.warning(
            "advanced-query",
            "queries that Graph answers with ConsistencyLevel: eventual only are sent with it",
            "Send the header ConsistencyLevel: eventual yourself, to know what you asked for.");

    @Override
    public List<Rule> rules() {
        return List.of(PATH_PARAMETER, QUERY_OPTION, QUERY_OPTION_IGNORED, ADVANCED_QUERY);
    }
}
