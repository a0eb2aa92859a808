package io.graphfacade.networkaccess;

import io.graphfacade.networkaccess.member.PfsGroup;
import io.graphfacade.networkaccess.policy.TunnelPolicy;
import io.graphfacade.networkaccess.vendor.Vendor;
import io.graphfacade.networkaccess.vendor.Vendors;
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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The equipment can do what the link asks of it, as far as the documents of its vendor say (docs/vendors.md). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VendorCapability.Validator.class)
@interface VendorCapability {

    Rule POLICY = Rule.warning(
            "vendor-policy",
            "the vendor's documents have each member of a custom policy",
            "Take members that the vendor has; expected lists them.");
    Rule DEFAULT_POLICY = Rule.warning(
            "vendor-default-policy",
            "the vendor's documents have a combination of the default policy",
            "Send a custom policy with members that the vendor has.");
    Rule ENCRYPTION = Rule.warning(
            "vendor-encryption",
            "the vendor's documents have an encryption that Graph has for phase 2",
            "Take other equipment for this link, or encrypt the traffic above it.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<VendorCapability, DeviceLink> {

        private static final Pointer VENDOR = Pointer.ROOT.child("deviceVendor");
        private static final Pointer TUNNEL = Pointer.ROOT.child("tunnelConfiguration");

        @Override
        protected void judge(DeviceLink link, Consumer<Fault> faults) {
            if (link.deviceVendor() == null) {
                return;
            }
            Vendor vendor = Vendors.of(link.deviceVendor());
            if (link.tunnelConfiguration() instanceof TunnelConfigurationIKEv2Custom policy) {
                judge(policy, vendor, faults);
            } else if (link.tunnelConfiguration() instanceof TunnelConfigurationIKEv2Default) {
                judgeDefault(vendor, faults);
            }
            if (vendor.encryptsNothing()) {
                faults.accept(Fault.at(
                        VENDOR,
                        ENCRYPTION,
                        "shares no encryption with Graph's phase 2 by the documents of " + vendor.source()
                                + ": only ipSecEncryption none comes up",
                        null));
            }
        }

        private static void judge(TunnelConfigurationIKEv2Custom policy, Vendor vendor, Consumer<Fault> faults) {
            judge("ikeEncryption", policy.ikeEncryption(), vendor, faults);
            judge("ikeIntegrity", policy.ikeIntegrity(), vendor, faults);
            judge("dhGroup", policy.dhGroup(), vendor, faults);
            judge("ipSecEncryption", policy.ipSecEncryption(), vendor, faults);
            judge("pfsGroup", policy.pfsGroup() == PfsGroup.pfsmm ? null : policy.pfsGroup(), vendor, faults);
        }

        private static void judge(String property, @Nullable Enum<?> member, Vendor vendor, Consumer<Fault> faults) {
            if (member != null && vendor.lacks(property, member)) {
                faults.accept(Fault.at(
                        TUNNEL.child(property),
                        POLICY,
                        member.name() + " is not in the documents of " + vendor.source(),
                        (vendor.offered(property).size() == 1 ? "" : "one of ")
                                + String.join(", ", vendor.offered(property))));
            }
        }

        private static void judgeDefault(Vendor vendor, Consumer<Fault> faults) {
            boolean first = TunnelPolicy.DEFAULT.ike().stream().allMatch(vendor::lacks);
            boolean second = TunnelPolicy.DEFAULT.esp().stream().allMatch(vendor::lacks);
            if (first || second) {
                List<String> phases =
                        first && second ? List.of("phase 1", "phase 2") : List.of(first ? "phase 1" : "phase 2");
                faults.accept(Fault.at(
                        TUNNEL,
                        DEFAULT_POLICY,
                        "cannot come up: no combination of the default policy's " + String.join(" and ", phases)
                                + " is in the documents of " + vendor.source(),
                        vendor.works().isEmpty() ? "a custom policy" : "a custom policy with " + vendor.works()));
            }
        }
    }
}
