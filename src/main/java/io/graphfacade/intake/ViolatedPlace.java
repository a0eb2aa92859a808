package io.graphfacade.intake;

import io.graphfacade.intake.form.ChoiceForm;
import io.graphfacade.intake.form.Form;
import io.graphfacade.intake.form.ListForm;
import io.graphfacade.intake.form.ObjectForm;
import io.graphfacade.intake.form.Property;
import io.graphfacade.rule.Pointer;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place of a record, under the names that Graph has for it.
 *
 * @param form of the value that is there
 * @param position index of the property in each record on the way, and of the element in each list
 */
record ViolatedPlace(Pointer pointer, Form<?> form, List<Integer> position) implements Comparable<ViolatedPlace> {

    static ViolatedPlace of(Path path, ObjectForm<?> root) {
        ViolatedPlace place = new ViolatedPlace(Pointer.ROOT, root, List.of());
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                place = place.element(node.getIndex());
            }
            if (node.getName() != null) {
                place = place.property(node.getName());
            }
        }
        return place;
    }

    String expected() {
        return form.expected();
    }

    private ViolatedPlace element(int index) {
        return new ViolatedPlace(pointer.child(index), ((ListForm<?>) form).element(), with(index));
    }

    private ViolatedPlace property(String component) {
        Property property = (form instanceof ChoiceForm choice
                        ? choice.alternatives().values().stream()
                        : Stream.of((ObjectForm<?>) form))
                .flatMap(alternative -> alternative.properties().stream())
                .filter(each -> each.component().equals(component))
                .findFirst()
                .orElseThrow();
        return new ViolatedPlace(pointer.child(property.name()), property.form(), with(property.index()));
    }

    private List<Integer> with(int last) {
        List<Integer> longer = new ArrayList<>(position);
        longer.add(last);
        return longer;
    }

    /** A record comes before its properties, and those in the order in which it declares them. */
    @Override
    public int compareTo(ViolatedPlace other) {
        return Arrays.compare(
                position.toArray(Integer[]::new), other.position.toArray(Integer[]::new), Integer::compare);
    }
}
