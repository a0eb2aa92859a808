package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.networkaccess.member.RedundancyTier;
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

/** The second tunnel has an address and a key of its own (contract L5 to L7, sections 5.3, 5.4, 9.2). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SecondTunnel.Validator.class)
@interface SecondTunnel {

    Rule ADDRESS_EQUAL = Rule.error(
            "zone-address-equal",
            "zoneLocalIpAddress differs from both addresses of the first tunnel",
            "Take a third address for the second tunnel.");
    Rule KEY_MISSING = Rule.warning(
            "zone-key-missing",
            "a zone-redundant link has a zoneRedundancyPreSharedKey",
            "Add zoneRedundancyPreSharedKey, the key of the second tunnel.");
    Rule KEY_UNUSED = Rule.warning(
            "zone-key-unused",
            "a link without redundancy has no zoneRedundancyPreSharedKey",
            "Leave it out, or choose zoneRedundancy.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<SecondTunnel, DeviceLink> {

        private static final Pointer KEY =
                Pointer.ROOT.child("tunnelConfiguration").child("zoneRedundancyPreSharedKey");
        private static final Pointer ADDRESS =
                Pointer.ROOT.child("redundancyConfiguration").child("zoneLocalIpAddress");

        @Override
        protected void judge(DeviceLink link, Consumer<Fault> faults) {
            RedundancyConfiguration redundancy = link.redundancyConfiguration();
            if (redundancy == null || redundancy.redundancyTier() != RedundancyTier.zoneRedundancy) {
                return;
            }
            Ipv4Address zone = redundancy.zoneLocalIpAddress();
            BgpConfiguration bgp = link.bgpConfiguration();
            if (zone != null
                    && bgp != null
                    && (zone.equals(bgp.localIpAddress()) || zone.equals(bgp.peerIpAddress()))) {
                String same = zone.equals(bgp.localIpAddress()) ? "localIpAddress" : "peerIpAddress";
                faults.accept(Fault.at(ADDRESS, ADDRESS_EQUAL, "is the same as " + same, "a third address"));
            }
            TunnelConfiguration tunnel = link.tunnelConfiguration();
            if (tunnel != null && tunnel.zoneRedundancyPreSharedKey() == null) {
                faults.accept(Fault.at(KEY, KEY_MISSING, "is missing", "the key of the second tunnel"));
            }
        }
    }
}
