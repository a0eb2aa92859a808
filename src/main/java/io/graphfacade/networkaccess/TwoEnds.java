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

/** The two ends of a BGP session have two addresses (contract L4, section 9.2). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TwoEnds.Validator.class)
@interface TwoEnds {

    Rule EQUAL = Rule.negotiable(
            "bgp-addresses-equal",
            "the two ends of a BGP session have two addresses",
            "Take two addresses, one for each end.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<TwoEnds, BgpConfiguration> {

        private static final Pointer PEER = Pointer.ROOT.child("peerIpAddress");

        @Override
        protected void judge(BgpConfiguration bgp, Consumer<Fault> faults) {
            if (bgp.peerIpAddress() != null && bgp.peerIpAddress().equals(bgp.localIpAddress())) {
                faults.accept(Fault.at(PEER, EQUAL, "is the same as localIpAddress", "the address of the equipment"));
            }
        }
    }
}
