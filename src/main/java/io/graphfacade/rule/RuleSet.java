package io.graphfacade.rule;

import java.util.List;

/** The rules that one package contributes to the catalogue. */
public interface RuleSet {
    List<Rule> rules();
}
