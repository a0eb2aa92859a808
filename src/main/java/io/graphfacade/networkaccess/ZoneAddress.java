package io.graphfacade.networkaccess;

import io.graphfacade.networkaccess.constraint.BgpAddress;
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

/** The address of the second tunnel on the Microsoft side (contract L4 to L6, L16, section 9.2). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ZoneAddress.Validator.class)
@interface ZoneAddress {

    Rule MISSING = Rule.warning(
            "zone-address-missing",
            "a zone-redundant link has a zoneLocalIpAddress",
            "Add zoneLocalIpAddress, the BGP address of the second tunnel.");
    Rule UNUSED = Rule.warning(
            "zone-address-unused",
            "a link without redundancy has no zoneLocalIpAddress",
            "Leave it out, or choose zoneRedundancy.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<ZoneAddress, RedundancyConfiguration> {

        private static final Pointer ADDRESS = Pointer.ROOT.child("zoneLocalIpAddress");

        @Override
        protected void judge(RedundancyConfiguration redundancy, Consumer<Fault> faults) {
            if (redundancy.redundancyTier() != RedundancyTier.zoneRedundancy) {
                return;
            }
            if (redundancy.zoneLocalIpAddress() == null) {
                faults.accept(Fault.at(ADDRESS, MISSING, "is missing", "the Microsoft side's second BGP address"));
            } else {
                BgpAddress.Validator.judge(redundancy.zoneLocalIpAddress(), true, ADDRESS, faults);
            }
        }
    }
}
