package io.graphfacade.intake.form;

import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.List;

/** A record with properties that mean nothing beside the others. They are left out, and no rule judges them. */
public interface Selective {

    /** The properties, whether they are there or not. Any component may be null. */
    List<Omission> omissions();

    /**
     * A property that means nothing here.
     *
     * @param pointer relative to the record, as Graph spells it
     * @param problem the reason, as the end of a sentence that begins with the property's name
     */
    record Omission(Rule rule, Pointer pointer, String problem) {}
}
