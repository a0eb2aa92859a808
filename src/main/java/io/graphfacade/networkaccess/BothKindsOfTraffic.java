package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Guid;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A remote network with a forwarding profile for one kind of traffic drops the other kind at the tunnel (contract R3, section 7). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BothKindsOfTraffic.Validator.class)
@interface BothKindsOfTraffic {

    Rule ONE_PROFILE = Rule.warning(
            "forwarding-profile-single",
            "a remote network has a forwarding profile for both kinds of traffic, or none",
            "Add the other profile, or leave out both.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether the network may have the other profile already. */
    boolean besideOthers() default false;

    /** Checks it. */
    final class Validator extends RuleValidator<BothKindsOfTraffic, List<ForwardingProfile>> {

        private String problem = "";

        @Override
        public void initialize(BothKindsOfTraffic constraint) {
            problem = "names one profile only, so the tunnel drops the other kind of traffic"
                    + (constraint.besideOthers() ? " if the network does not have its profile yet" : "");
        }

        @Override
        protected void judge(List<ForwardingProfile> profiles, Consumer<Fault> faults) {
            Set<Guid> ids = new HashSet<>();
            for (ForwardingProfile profile : profiles) {
                // of an id that was refused nobody knows which one was meant
                if (profile == null || profile.id() == null) {
                    return;
                }
                ids.add(profile.id());
            }
            if (ids.size() == 1) {
                faults.accept(
                        Fault.of(ONE_PROFILE, problem, "the profiles for Microsoft traffic and for internet access"));
            }
        }
    }
}
