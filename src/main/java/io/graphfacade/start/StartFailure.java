package io.graphfacade.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Makes the log line for a start that failed. It names the key and the expected value. */
final class StartFailure {

    private static final String START = "The function is not configured correctly: ";

    private static final String WITH_SECRETS = "property facade.auth.";

    /** Messages of SmallRye Config about an empty or blank value that is needed. */
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
            // removes the library's class names and error numbers, which do not help an operator
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

    /** Values of {@code facade.auth} are not logged: a secret may have been put into any of these settings. */
    private static String withoutSecret(String message) {
        return message.contains(WITH_SECRETS)
                ? message.replaceAll("(?s) with the config value \".*\" threw", " threw")
                        .replaceAll("(?s)Cannot convert .* to enum", "Cannot convert it to enum")
                : message;
    }

    private static String onOneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s+", " ").strip();
    }
}
