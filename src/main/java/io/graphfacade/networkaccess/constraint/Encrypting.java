package io.graphfacade.networkaccess.constraint;

import io.graphfacade.networkaccess.member.IpSecEncryption;
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
import java.util.function.Consumer;

/** The tunnel encrypts (contract L12, section 9.1). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Encrypting.Validator.class)
public @interface Encrypting {

    Rule NONE = Rule.warning(
            "ipsec-encryption-none",
            "the tunnel encrypts what it carries",
            "Choose an encryption, unless the traffic is encrypted already.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<Encrypting, IpSecEncryption> {

        @Override
        protected void judge(IpSecEncryption encryption, Consumer<Fault> faults) {
            if (encryption == IpSecEncryption.none) {
                faults.accept(Fault.of(NONE, "leaves the traffic unencrypted", "a gcmAes member"));
            }
        }
    }
}
