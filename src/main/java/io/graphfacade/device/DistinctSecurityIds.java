package io.graphfacade.device;

import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** No two security ids of a device are the same (contract 3.3). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctSecurityIds.Validator.class)
@interface DistinctSecurityIds {

    Rule DUPLICATE = Rule.negotiable(
            "security-id-duplicate",
            "no two security ids have the same type, identity provider and key",
            "Remove one of the two, or correct the one that was meant to be another.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<DistinctSecurityIds, List<AlternativeSecurityId>> {

        @Override
        protected void judge(List<AlternativeSecurityId> securityIds, Consumer<Fault> faults) {
            Set<AlternativeSecurityId> seen = new HashSet<>();
            for (int i = 0; i < securityIds.size(); i++) {
                AlternativeSecurityId securityId = securityIds.get(i);
                if (securityId != null && !seen.add(securityId)) {
                    faults.accept(Fault.at(Pointer.ROOT.child(i), DUPLICATE, "is the same as an earlier one", null));
                }
            }
        }
    }
}
