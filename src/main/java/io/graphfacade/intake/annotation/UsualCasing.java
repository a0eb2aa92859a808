package io.graphfacade.intake.annotation;

import io.graphfacade.intake.journal.IntakeConfig;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A free text, some of whose values have a usual casing. It is kept as written unless {@link IntakeConfig#usualCasing()} is on. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface UsualCasing {
    String[] value();
}
