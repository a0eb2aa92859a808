package io.graphfacade.intake;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Where in the canonical payload a constraint stands, and the form of what belongs there. */
record Located(Pointer pointer, Form<?> form) {

    static Located of(Path path, ObjectForm<?> root) {
        Located located = new Located(Pointer.ROOT, root);
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
        return new Located(pointer.child(index), ((ListForm<?>) form).element());
    }

    private Located component(String component) {
        if (form instanceof ChoiceForm choice) {
            for (ObjectForm<?> alternative : choice.alternatives().values()) {
                Property property = alternative.ofComponent(component);
                if (property != null) {
                    return new Located(pointer.child(property.name()), property.form());
                }
            }
        }
        Property property = ((ObjectForm<?>) form).ofComponent(component);
        return new Located(pointer.child(property.name()), property.form());
    }
}
