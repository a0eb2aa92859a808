package io.graphfacade.intake;

import io.graphfacade.rule.Fault;
import java.util.List;

/** A record with rules between its properties. */
public interface Checked {

    /** The broken ones. Any component may be null, where the payload lacks it or has it wrong. */
    List<Fault> faults();
}
