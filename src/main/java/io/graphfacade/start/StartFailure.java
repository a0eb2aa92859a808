package io.graphfacade.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.StringJoiner;

/** Why the function could not start, for whoever reads its log: a line that names the key and what it should be. */
final class StartFailure {

    private static final String START = "The function is not configured correctly: ";

    private static final String WITH_SECRETS = "property facade.auth.";

    /** What is empty or blank, and needed. */
    private static final String NOTHING =
            "(?: with the config value \".*\" was converted to null| is defined as the empty String) .*";

    private StartFailure() {}

    static String line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException) {
                return START + onOneLine(cause.getMessage());
            }
            if (cause instanceof ConfigValidationException invalid) {
                return START + problems(invalid);
            }
        }
        return "The function cannot start: " + onOneLine(String.valueOf(failure));
    }

    private static String problems(ConfigValidationException invalid) {
        StringJoiner problems = new StringJoiner("; ");
        for (int i = 0; i < invalid.getProblemCount(); i++) {
            // what is taken out is the library's: names of classes and numbers of errors
            String message = onOneLine(withoutSecret(invalid.getProblem(i).getMessage()));
            int key = message.indexOf("facade.");
            problems.add((key < 0 ? message : message.substring(key))
                    .replaceAll(NOTHING, " must not be empty")
                    .replace(" threw an Exception whilst being converted", ":")
                    .replaceAll("SRCFG\\d+: ", "")
                    .replaceAll(" to enum class [\\w.$]+", ""));
        }
        return problems.toString();
    }

    /** Who may call, and with which credential, is not the log's: a secret may have been put into any of these settings. */
    private static String withoutSecret(String message) {
        return message.contains(WITH_SECRETS)
                ? message.replaceAll("(?s) with the config value \".*\" threw", " threw")
                        .replaceAll("(?s)Cannot convert .* to enum", "Cannot convert it to enum")
                : message;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
