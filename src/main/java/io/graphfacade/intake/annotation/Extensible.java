package io.graphfacade.intake.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An open type: directory extension properties, {@code extension_…}, pass as written (contract 3.2). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Extensible {
    /** What the names of extensions look like, as a regular expression. */
    String NAMES = Extension.NAME;
}
