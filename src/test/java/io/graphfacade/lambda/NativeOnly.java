package io.graphfacade.lambda;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tests of the executable as a process of its own, a {@link NativeFunction}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "native",
        matches = ".*",
        disabledReason = "there is an executable after a native build only")
public @interface NativeOnly {}
