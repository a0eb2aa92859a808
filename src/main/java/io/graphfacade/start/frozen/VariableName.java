package io.graphfacade.start.frozen;

import java.util.Locale;

/** The form in which names of settings and of environment variables can be compared (MicroProfile Config 3.1, section 5.3.1). */
final class VariableName {

    private VariableName() {}

    static String of(String name) {
        StringBuilder form = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            form.append(c < 128 && Character.isLetterOrDigit(c) ? c : '_');
        }
        return form.toString().toUpperCase(Locale.ROOT);
    }
}
