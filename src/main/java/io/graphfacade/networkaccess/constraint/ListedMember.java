package io.graphfacade.networkaccess.constraint;

import io.graphfacade.networkaccess.member.DeviceVendor;
import io.graphfacade.networkaccess.member.Region;
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
import java.util.Set;
import java.util.function.Consumer;

/** A vendor or region on the product's page (contract L17, section 8). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ListedMember.Validator.class)
public @interface ListedMember {

    Rule VENDOR = Rule.warning(
            "vendor-unlisted",
            "deviceVendor is on the product's page, not in the metadata only",
            "Send it if the portal offers it; else take other.");
    Rule REGION = Rule.warning(
            "region-unlisted",
            "region is on the product's page, not in the metadata only",
            "Send it if the portal offers it; else take a region near by.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<ListedMember, Object> {

        private static final Set<Object> UNLISTED = Set.of(
                DeviceVendor.ciscoCatalyst,
                DeviceVendor.aviatrix,
                DeviceVendor.netskope,
                DeviceVendor.teridion,
                DeviceVendor.aristaNetworks,
                DeviceVendor.aristaVeloCloud,
                DeviceVendor.juniperNetworks,
                Region.eastUS2,
                Region.taiwanNorth,
                Region.mexicoCentral,
                Region.spainCentral,
                Region.jioIndiaCentral,
                Region.brazilSouthEast);

        @Override
        protected void judge(Object member, Consumer<Fault> faults) {
            if (UNLISTED.contains(member)) {
                Rule rule = member instanceof Region ? REGION : VENDOR;
                faults.accept(Fault.of(rule, "is known to Graph's metadata, but not to the product's page", null));
            }
        }
    }
}
