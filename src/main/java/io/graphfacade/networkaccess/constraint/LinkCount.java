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
import java.util.List;
import java.util.function.Consumer;

/** The number of device links that a remote network can have; Microsoft's support can raise it (contract R2, section 9.4). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LinkCount.Validator.class)
public @interface LinkCount {

    int MOST = 25;

    Rule TOO_MANY = Rule.negotiable(
            "network-link-count",
            "a remote network has " + MOST + " device links at most",
            "Put the other links into another remote network.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<LinkCount, List<?>> {

        @Override
        protected void judge(List<?> links, Consumer<Fault> faults) {
            if (links.size() > MOST) {
                faults.accept(Fault.of(TOO_MANY, "has " + links.size() + " device links", MOST + " at most"));
            }
        }
    }
}
