package io.graphfacade.intake;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in the canonical payload a constraint stands, and the form of what belongs there.
 *
 * @param rank sorts places as the records declare them
 */
record Located(Pointer pointer, Form<?> form, List<Integer> rank) implements Comparable<Located> {

    static Located of(Path path, ObjectForm<?> root) {
        Located located = new Located(Pointer.ROOT, root, List.of());
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                located = located.element(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                located = located.component(node.getName());
            }
        }
        return located;
    }

    private Located element(int index) {
        return new Located(pointer.child(index), ((ListForm<?>) form).element(), ranked(index));
    }

    private Located component(String component) {
        if (form instanceof ChoiceForm choice) {
            for (ObjectForm<?> alternative : choice.alternatives().values()) {
                Property property = alternative.ofComponent(component);
                if (property != null) {
                    return at(property);
                }
            }
        }
        return at(((ObjectForm<?>) form).ofComponent(component));
    }

    private Located at(Property property) {
        return new Located(pointer.child(property.name()), property.form(), ranked(property.index()));
    }

    private List<Integer> ranked(int next) {
        List<Integer> ranked = new ArrayList<>(rank);
        ranked.add(next);
        return ranked;
    }

    @Override
    public int compareTo(Located other) {
        for (int i = 0; i < Math.min(rank.size(), other.rank.size()); i++) {
            int difference = rank.get(i) - other.rank.get(i);
            if (difference != 0) {
                return difference;
            }
        }
        return rank.size() - other.rank.size();
    }
}
