package io.graphfacade.networkaccess.constraint;

import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Ipv4Block;
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

/** The public address of the equipment, as Microsoft sees it (contract L2, section 9.3). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PublicAddress.Validator.class)
public @interface PublicAddress {

    Rule NOT_PUBLIC = Rule.negotiable(
            "ip-address-not-public",
            "ipAddress is the public address that Microsoft sees",
            "Send the address under which the internet sees your equipment.");
    Rule DOCUMENTATION = Rule.negotiable(
            "ip-address-documentation",
            "ipAddress is not in a range reserved for documentation (RFC 5737)",
            "Send the real address of your equipment.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<PublicAddress, Ipv4Address> {

        private static final List<Ipv4Block> DOCUMENTATION_BLOCKS =
                Ipv4Block.listOf("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
        private static final List<Ipv4Block> NOT_PUBLIC_BLOCKS = Ipv4Block.listOf(
                "0.0.0.0/8",
                "10.0.0.0/8",
                "100.64.0.0/10",
                "127.0.0.0/8",
                "169.254.0.0/16",
                "172.16.0.0/12",
                "192.0.0.0/24",
                "192.88.99.0/24",
                "192.168.0.0/16",
                "198.18.0.0/15",
                "224.0.0.0/4",
                "240.0.0.0/4");

        @Override
        protected void judge(Ipv4Address address, Consumer<Fault> faults) {
            Ipv4Block block = Ipv4Block.holding(address, NOT_PUBLIC_BLOCKS);
            if (block != null) {
                faults.accept(Fault.of(NOT_PUBLIC, "lies in " + block + ", which is not public", "the public address"));
            }
            Ipv4Block documentation = Ipv4Block.holding(address, DOCUMENTATION_BLOCKS);
            if (documentation != null) {
                faults.accept(Fault.of(
                        DOCUMENTATION,
                        "lies in " + documentation + ", which is reserved for documentation",
                        "the public address"));
            }
        }
    }
}
