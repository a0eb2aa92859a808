package io.graphfacade.networkaccess.constraint;

import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Consumer;

/** The name of a device link, in UTF-16 units; Graph documents no length (contract 5.2). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LinkName.Validator.class)
public @interface LinkName {

    int LONGEST = 256;

    Rule LENGTH = Rule.negotiable(
            "link-name-length",
            "the name of a device link has " + LONGEST + " characters at most",
            "Take a shorter name.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<LinkName, String> {

        @Override
        protected void judge(String name, Consumer<Fault> faults) {
            if (name.length() > LONGEST) {
                faults.accept(Fault.of(LENGTH, "has " + name.length() + " characters", LONGEST + " at most"));
            }
        }
    }
}
