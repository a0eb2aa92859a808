package io.graphfacade.start.frozen;

/** The form in which names of settings and of environment variables can be compared (MicroProfile Config 3.1, section 5.3.1). */
public final class VariableName {

    private VariableName() {}

    public static String of(String name) {
        char[] form = name.toCharArray();
        for (int i = 0; i < form.length; i++) {
            form[i] = of(form[i]);
        }
        return new String(form);
    }

    private static char of(char c) {
        boolean isSmall = c >= 'a' && c <= 'z';
        boolean isAsItIs = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return isSmall ? (char) (c - 'a' + 'A') : isAsItIs ? c : '_';
    }

    /** The part of a name in this form before its first underscore. Most variables that a start finds differ in it from all settings. */
    static String begin(String name) {
        int end = name.indexOf('_');
        return end < 0 ? name : name.substring(0, end);
    }
}
