package io.graphfacade.networkaccess.constraint;

import io.graphfacade.networkaccess.member.DeviceVendor;
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
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** A vendor on the product's page (contract L17, section 8). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ListedVendor.Validator.class)
public @interface ListedVendor {

    Rule UNLISTED = Rule.warning("vendor-unlisted", "deviceVendor is on the product's page, not in the metadata only");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<ListedVendor, DeviceVendor> {

        private static final Set<DeviceVendor> UNLISTED_VENDORS = EnumSet.of(
                DeviceVendor.ciscoCatalyst,
                DeviceVendor.aviatrix,
                DeviceVendor.netskope,
                DeviceVendor.teridion,
                DeviceVendor.aristaNetworks,
                DeviceVendor.aristaVeloCloud,
                DeviceVendor.juniperNetworks);

        @Override
        protected void judge(DeviceVendor vendor, Consumer<Fault> faults) {
            if (UNLISTED_VENDORS.contains(vendor)) {
                faults.accept(Fault.of(UNLISTED, "is known to Graph's metadata, but not to the product's page", null));
            }
        }
    }
}
