package io.graphfacade.batch;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The requests of a batch can be told apart, and there is an order in which each comes after those that it depends on. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PartsInOrder.Validator.class)
@interface PartsInOrder {

    Rule ID_REPEATED = Rule.fixed(
            "batch-id-repeated", "no two requests of a batch have one id", "Give each request an id of its own.");

    Rule DEPENDENCY = Rule.fixed(
            "batch-dependency",
            "requests depend on others of the same batch, and never on themselves by a detour",
            "Name ids of the same batch in dependsOn, without a circle.");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator extends RuleValidator<PartsInOrder, List<BatchPart>> {

        @Override
        protected void judge(List<BatchPart> parts, Consumer<Fault> faults) {
            Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 0; i < parts.size(); i++) {
                name(parts.get(i), i, places, faults);
            }
            boolean allKnown = true;
            for (int i = 0; i < parts.size(); i++) {
                allKnown &= parts.get(i) == null || areKnown(parts.get(i), i, places, faults);
            }
            if (allKnown && places.size() == parts.size()) {
                judgeOrder(parts, faults);
            }
        }

        private static void name(BatchPart part, int place, Map<String, Integer> places, Consumer<Fault> faults) {
            Pointer pointer = Pointer.ROOT.child(place);
            if (part == null) {
                faults.accept(Fault.at(pointer, BatchRules.PART, "is no request", "an object with id, method and url"));
            } else if (part.id() != null) {
                Integer other = places.putIfAbsent(part.id(), place);
                if (other != null) {
                    faults.accept(
                            Fault.at(pointer.child("id"), ID_REPEATED, "is the id of another request too, at", null)
                                    .beside(Pointer.ROOT.child(other).child("id")));
                }
            }
        }

        private static boolean areKnown(
                BatchPart part, int place, Map<String, Integer> places, Consumer<Fault> faults) {
            boolean all = true;
            Pointer list = Pointer.ROOT.child(place).child("dependsOn");
            for (int i = 0; i < part.dependencies().size(); i++) {
                String id = part.dependencies().get(i);
                if (id == null || !places.containsKey(id)) {
                    faults.accept(
                            Fault.at(list.child(i), DEPENDENCY, "names no request of this batch", "an id of another"));
                    all = false;
                }
            }
            return all;
        }

        private static void judgeOrder(List<BatchPart> parts, Consumer<Fault> faults) {
            Set<BatchPart> placed = new HashSet<>(PartOrder.of(parts));
            for (int i = 0; i < parts.size(); i++) {
                if (!placed.contains(parts.get(i))) {
                    Pointer list = Pointer.ROOT.child(i).child("dependsOn");
                    faults.accept(Fault.at(
                            list, DEPENDENCY, "leads back to the request itself", "an order without a circle"));
                }
            }
        }
    }
}
