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

/** Lifetime of a security association in seconds (contract L11, section 9.1). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SaLifetime.Validator.class)
public @interface SaLifetime {

    int SHORTEST = 300;
    int LONGEST = 86_400;

    Rule TOO_SHORT = Rule.error(
            "sa-lifetime-too-short", "saLifeTimeSeconds is at least " + SHORTEST, "Send 300 or more; 3600 is usual.");
    Rule AT_MINIMUM = Rule.warning(
            "sa-lifetime-at-minimum",
            "saLifeTimeSeconds is above " + SHORTEST + ", as the product page asks",
            "Send more than 300; 3600 is usual.");
    Rule TOO_LONG = Rule.warning(
            "sa-lifetime-too-long",
            "saLifeTimeSeconds is " + LONGEST + " at most, as the portal has it",
            "Send 86400 or less.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<SaLifetime, Long> {

        @Override
        protected void judge(Long seconds, Consumer<Fault> faults) {
            if (seconds < SHORTEST) {
                faults.accept(Fault.of(TOO_SHORT, "is too short", "at least " + SHORTEST));
            } else if (seconds == SHORTEST) {
                faults.accept(Fault.of(AT_MINIMUM, "is at the very minimum", "more than " + SHORTEST));
            } else if (seconds > LONGEST) {
                faults.accept(Fault.of(TOO_LONG, "is longer than the portal takes", LONGEST + " at most"));
            }
        }
    }
}
