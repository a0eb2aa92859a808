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

/** The BGP address of the equipment lies inside the tunnel (contract L15). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PeerInsideTunnel.Validator.class)
@interface PeerInsideTunnel {

    Rule PEER_IS_DEVICE = Rule.warning(
            "bgp-peer-is-device",
            "the BGP address of the equipment is not its public address",
            "Send the address of the equipment inside the tunnel.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<PeerInsideTunnel, DeviceLink> {

        private static final Pointer PEER =
                Pointer.ROOT.child("bgpConfiguration").child("peerIpAddress");

        @Override
        protected void judge(DeviceLink link, Consumer<Fault> faults) {
            BgpConfiguration bgp = link.bgpConfiguration();
            if (bgp != null
                    && bgp.peerIpAddress() != null
                    && bgp.peerIpAddress().equals(link.ipAddress())) {
                faults.accept(Fault.at(
                        PEER,
                        PEER_IS_DEVICE,
                        "is the same as the public ipAddress",
                        "the address of the equipment inside the tunnel"));
            }
        }
    }
}
