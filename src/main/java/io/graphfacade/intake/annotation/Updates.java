package io.graphfacade.intake.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The payload of an update: it has those properties of a type that can be updated. A null in it clears a property. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Updates {
    /** The type, with all its properties. */
    Class<? extends Record> value();
}
