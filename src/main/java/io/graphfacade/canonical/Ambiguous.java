package io.graphfacade.canonical;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that no member of an enum is spelled with, because its case gives it another meaning. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ambiguous {
    /** A regular expression of what stands somewhere in the text. */
    String value();

    /** The readings, as what was expected. */
    String readings();
}
