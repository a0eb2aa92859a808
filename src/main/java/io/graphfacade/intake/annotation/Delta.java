package io.graphfacade.intake.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A payload that says what is added to a list. Graph takes it if its context says that it is a delta (contract 7). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Delta {
    /** The property that says so. */
    String CONTEXT = "@odata.context";
    /** Its only value. */
    String VALUE = "#$delta";
}
