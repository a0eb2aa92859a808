package io.graphfacade.networkaccess;

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

/**
 * The device links of one request have names and addresses of their own (contract L18). A name that stands twice in one request is a slip,
 * so it has a rule of its own; addresses are judged as those of links that Graph has.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctLinks.Validator.class)
@interface DistinctLinks {

    Rule NAME_REPEATED = Rule.negotiable(
            "link-name-repeated",
            "no two device links of one request have one name",
            "Give each link a name of its own.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<DistinctLinks, List<DeviceLink>> {

        @Override
        protected void judge(List<DeviceLink> links, Consumer<Fault> faults) {
            NeighbourRules.amongThemselves(links, NAME_REPEATED).forEach(faults);
        }
    }
}
