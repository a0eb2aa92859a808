package io.graphfacade.networkaccess.constraint;

import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Ipv4Block;
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

/** An address of a BGP session (contract L4, L16, section 9.2). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BgpAddress.Validator.class)
public @interface BgpAddress {

    Rule BLOCKED = Rule.error(
            "bgp-address-blocked",
            "BGP addresses are not in a block that the product refuses",
            "Take a private address outside the blocks that the product refuses.");
    Rule LOCAL_PUBLIC = Rule.warning(
            "bgp-local-public",
            "BGP addresses of the Microsoft side are private (RFC 1918)",
            "Take a private address (RFC 1918) for this end.");

    /** Whether the address is that of the Microsoft side, which is private. */
    boolean ofMicrosoft() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<BgpAddress, Ipv4Address> {

        private static final List<Ipv4Block> BLOCKS =
                Ipv4Block.listOf("0.0.0.0/32", "127.0.0.0/8", "224.0.0.0/4", "255.255.255.255/32");
        private static final List<Ipv4Block> PRIVATE_BLOCKS =
                Ipv4Block.listOf("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

        private boolean ofMicrosoft;

        @Override
        public void initialize(BgpAddress constraint) {
            ofMicrosoft = constraint.ofMicrosoft();
        }

        @Override
        protected void judge(Ipv4Address address, Consumer<Fault> faults) {
            judge(address, ofMicrosoft, Pointer.ROOT, faults);
        }

        /** @param pointer relative to the value that is checked */
        public static void judge(Ipv4Address address, boolean ofMicrosoft, Pointer pointer, Consumer<Fault> faults) {
            Ipv4Block block = Ipv4Block.holding(address, BLOCKS);
            if (block != null) {
                faults.accept(Fault.at(pointer, BLOCKED, "lies in " + block, "an address that a host can have"));
            } else if (ofMicrosoft && Ipv4Block.holding(address, PRIVATE_BLOCKS) == null) {
                faults.accept(Fault.at(
                        pointer, LOCAL_PUBLIC, "is not private", "an address in 10/8, 172.16/12 or 192.168/16"));
            }
        }
    }
}
