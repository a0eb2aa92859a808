package io.graphfacade.intake.annotation;

import io.graphfacade.intake.journal.IntakeConfig;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An object that is made of {@link IntakeConfig#defaultRedundancy()} where the payload lacks it and an operator has configured that. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface FilledIn {
    /** The property that gets the configured value. */
    String value();
}
