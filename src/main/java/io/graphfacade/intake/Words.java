package io.graphfacade.intake;

import io.graphfacade.canonical.Names;
import io.graphfacade.intake.form.CasedTextForm;
import io.graphfacade.intake.form.ChoiceForm;
import io.graphfacade.intake.form.Form;
import io.graphfacade.intake.form.ListForm;
import io.graphfacade.intake.form.ObjectForm;
import io.graphfacade.intake.form.Property;
import io.graphfacade.intake.form.ScalarForm;
import io.graphfacade.intake.form.SecretForm;
import io.graphfacade.redaction.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads off the forms what names a payload can have, and which of its values are no free text. */
final class Words {

    private final Set<String> names = new HashSet<>();
    private final Set<String> typed = new HashSet<>();
    private final Map<String, Set<String>> holders = new HashMap<>();

    private Words() {}

    static Vocabulary of(ObjectForm<?> form) {
        Words words = new Words();
        words.add("", List.of(form));
        return new Vocabulary(Set.copyOf(words.names), Set.copyOf(words.typed), Map.copyOf(words.holders));
    }

    /** @param alternatives of what stands at a property of this name */
    private void add(String owner, List<ObjectForm<?>> alternatives) {
        List<Property> properties = alternatives.stream()
                .flatMap(form -> form.properties().stream())
                .toList();
        if (properties.stream().anyMatch(property -> property.form() instanceof SecretForm)) {
            Set<String> known = holders.computeIfAbsent(owner, name -> new HashSet<>());
            properties.forEach(property -> spellings(property).forEach(known::add));
        }
        properties.forEach(this::add);
    }

    private void add(Property property) {
        Form<?> form = property.form() instanceof ListForm<?> list ? list.element() : property.form();
        for (String name : spellings(property).toList()) {
            names.add(name);
            if (form instanceof ObjectForm<?> object) {
                add(name, List.of(object));
            } else if (form instanceof ChoiceForm choice) {
                add(name, List.copyOf(choice.alternatives().values()));
            } else if (!isFreeText(form)) {
                typed.add(name);
            }
        }
    }

    private static boolean isFreeText(Form<?> form) {
        return form == ScalarForm.TEXT
                || form == ScalarForm.TEXT_OR_NUMBER
                || form instanceof CasedTextForm
                || form instanceof SecretForm;
    }

    private static Stream<String> spellings(Property property) {
        return Stream.concat(Stream.of(property.name()), property.aliases().stream())
                .map(Names::fold);
    }
}
