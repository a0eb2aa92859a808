package io.graphfacade.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which an answer may repeat a secret: as it is, in JSON within JSON, in Base64, in a URL, in HTML. */
final class SecretForms {

    private static final String NO_MARKS = "._-";
    private static final String MARKS_IN_RFC3986 = "._-~";
    private static final String MARKS_IN_SCRIPTS = "._-~!*'()";
    private static final String MARKS_IN_FORMS = "._-*";

    /** Some JSON writers escape these, although JSON does not ask for it. */
    private static final String ESCAPED_WITHOUT_NEED = "\"&'<>+`";

    private SecretForms() {}

    static Set<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        addBase64(bytes, forms);
        if (!secret.chars().allMatch(c -> isPlain(c, NO_MARKS))) {
            addUrl(bytes, forms);
        }
        if (!secret.chars().allMatch(SecretForms::isNeverEscaped)) {
            addJson(secret, forms);
            addHtml(secret, forms);
        }
        return forms;
    }

    private static void addUrl(byte[] bytes, Set<String> forms) {
        for (boolean upperCase : new boolean[] {true, false}) {
            forms.add(percentEncoded(bytes, MARKS_IN_RFC3986, upperCase));
            forms.add(percentEncoded(bytes, MARKS_IN_SCRIPTS, upperCase));
            forms.add(percentEncoded(bytes, MARKS_IN_FORMS, upperCase).replace("%20", "+"));
        }
    }

    private static void addJson(String secret, Set<String> forms) {
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        for (boolean upperCase : new boolean[] {true, false}) {
            forms.add(escaped(secret, "", upperCase));
            forms.add(escaped(secret, ESCAPED_WITHOUT_NEED, upperCase));
        }
    }

    private static void addBase64(byte[] bytes, Set<String> forms) {
        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            forms.add(encoder.encodeToString(bytes));
            forms.add(encoder.withoutPadding().encodeToString(bytes));
        }
    }

    /** JSON with ASCII characters only. */
    private static String escaped(String secret, String withoutNeed, boolean upperCase) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            if (c > '~' || withoutNeed.indexOf(c) >= 0) {
                json.append("\\u").append(hex(c, 4, upperCase));
            } else {
                JsonStringEncoder.getInstance().quoteAsString(String.valueOf(c), json);
            }
        }
        return json.toString();
    }

    private static String percentEncoded(byte[] bytes, String marks, boolean upperCase) {
        StringBuilder url = new StringBuilder();
        for (byte octet : bytes) {
            int c = octet & 0xff;
            if (isPlain(c, marks)) {
                url.append((char) c);
            } else {
                url.append('%').append(hex(c, 2, upperCase));
            }
        }
        return url.toString();
    }

    private static void addHtml(String secret, Set<String> forms) {
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        for (String quote : new String[] {"&quot;", "&#34;"}) {
            for (String apostrophe : new String[] {"'", "&#39;", "&#x27;", "&apos;"}) {
                forms.add(html.replace("\"", quote).replace("'", apostrophe));
            }
        }
    }

    /** In JSON and HTML. */
    private static boolean isNeverEscaped(int c) {
        return c >= ' ' && c <= '~' && (ESCAPED_WITHOUT_NEED + "\\/").indexOf(c) < 0;
    }

    private static boolean isPlain(int c, String marks) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || marks.indexOf(c) >= 0;
    }

    private static String hex(int c, int digits, boolean upperCase) {
        char[] hex = new char[digits];
        for (int i = 0; i < digits; i++) {
            char digit = Character.forDigit(c >> 4 * (digits - 1 - i) & 0xf, 16);
            hex[i] = upperCase ? Character.toUpperCase(digit) : digit;
        }
        return new String(hex);
    }
}
