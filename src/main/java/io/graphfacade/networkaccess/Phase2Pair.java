package io.graphfacade.networkaccess;

import io.graphfacade.networkaccess.member.IpSecEncryption;
import io.graphfacade.networkaccess.member.IpSecIntegrity;
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

/** Encryption and integrity of phase 2 are one of the four allowed pairs (contract L10, section 9.1). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Phase2Pair.Validator.class)
@interface Phase2Pair {

    Rule COMBINATION = Rule.error(
            "phase2-combination",
            "ipSecEncryption and ipSecIntegrity are one of the four allowed pairs",
            "Take one of the pairs that expected lists.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<Phase2Pair, TunnelConfigurationIKEv2Custom> {

        private static final Pointer INTEGRITY = Pointer.ROOT.child("ipSecIntegrity");

        @Override
        protected void judge(TunnelConfigurationIKEv2Custom policy, Consumer<Fault> faults) {
            if (policy.ipSecEncryption() == null || policy.ipSecIntegrity() == null) {
                return;
            }
            IpSecIntegrity partner = partner(policy.ipSecEncryption());
            if (partner != policy.ipSecIntegrity()) {
                faults.accept(Fault.at(
                        INTEGRITY,
                        COMBINATION,
                        "does not go with ipSecEncryption " + policy.ipSecEncryption(),
                        partner.name()));
            }
        }

        static IpSecIntegrity partner(IpSecEncryption encryption) {
            return switch (encryption) {
                case none -> IpSecIntegrity.sha256;
                case gcmAes128 -> IpSecIntegrity.gcmAes128;
                case gcmAes192 -> IpSecIntegrity.gcmAes192;
                case gcmAes256 -> IpSecIntegrity.gcmAes256;
            };
        }
    }
}
