package io.graphfacade.networkaccess;

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
import java.util.function.Consumer;

/** The two tunnels have two keys (contract L13, section 9.5). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TwoKeys.Validator.class)
@interface TwoKeys {

    Rule EQUAL = Rule.warning("pre-shared-keys-equal", "the two tunnels have two keys", "Make a second key.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<TwoKeys, TunnelConfiguration> {

        private static final Pointer ZONE_KEY = Pointer.ROOT.child("zoneRedundancyPreSharedKey");

        @Override
        protected void judge(TunnelConfiguration tunnel, Consumer<Fault> faults) {
            if (tunnel.preSharedKey() != null && tunnel.preSharedKey().equals(tunnel.zoneRedundancyPreSharedKey())) {
                faults.accept(Fault.at(ZONE_KEY, EQUAL, "is the same as preSharedKey", "a key of its own"));
            }
        }
    }
}
