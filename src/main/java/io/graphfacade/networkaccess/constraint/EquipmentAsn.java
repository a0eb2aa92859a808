package io.graphfacade.networkaccess.constraint;

import io.graphfacade.canonical.Asn;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The autonomous system of the equipment (contract L3, section 9.2). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EquipmentAsn.Validator.class)
public @interface EquipmentAsn {

    int LEAST = 1;
    int MOST = 65534;
    int MICROSOFT_SIDE = 65476;

    Rule RANGE = Rule.error(
            "asn-out-of-range",
            "asn is a two-byte number from " + LEAST + " to " + MOST,
            "Take a private number from 64512 to 65534 that is not reserved.");
    Rule RESERVED = Rule.error(
            "asn-reserved",
            "asn is reserved neither by Azure nor by IANA",
            "Take another number; 65010 is free, for example.");
    Rule MICROSOFT = Rule.error(
            "asn-of-microsoft",
            "asn is not that of the Microsoft side, " + MICROSOFT_SIDE,
            "Take another number for your equipment.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<EquipmentAsn, Asn> {

        private static final String EXPECTED =
                "a number from " + LEAST + " to " + MOST + " that is not reserved, such as 65000";
        private static final Set<Long> AZURE = Set.of(8075L, 8076L, 12076L, 65517L, 65518L, 65519L, 65520L);

        @Override
        protected void judge(Asn asn, Consumer<Fault> faults) {
            Fault fault = fault(asn.number());
            if (fault != null) {
                faults.accept(fault);
            }
        }

        /** Numbers in range that nobody may have, in ascending order. */
        public static List<Integer> reserved() {
            return IntStream.rangeClosed(LEAST, MOST)
                    .filter(asn -> fault(asn) != null)
                    .boxed()
                    .toList();
        }

        /** Null if there is none. */
        private static @Nullable Fault fault(long asn) {
            if (asn < LEAST || asn > MOST) {
                return Fault.of(RANGE, "is out of range", EXPECTED);
            }
            if (AZURE.contains(asn)) {
                return Fault.of(RESERVED, "is reserved by Azure", EXPECTED);
            }
            if (asn == 23456 || asn >= 64496 && asn <= 64511) {
                return Fault.of(RESERVED, "is reserved by IANA", EXPECTED);
            }
            return asn == MICROSOFT_SIDE ? Fault.of(MICROSOFT, "is that of the Microsoft side", EXPECTED) : null;
        }
    }
}
