package io.graphfacade.canonical;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that is refused as ambiguous for an enum, because its case gives it another meaning. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ambiguous {
    /** A regular expression; a match anywhere in the text is enough. */
    String value();

    /** The possible readings, for the message. */
    String readings();
}
