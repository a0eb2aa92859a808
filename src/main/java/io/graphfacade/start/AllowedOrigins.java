package io.graphfacade.start;

import io.graphfacade.setting.HostAndPort;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.common.utils.StringUtil;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the origins that are configured for Quarkus' CORS filter (RFC 6454 section 6.2). */
final class AllowedOrigins {

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#]+)");
    private static final Pattern EXPRESSION = Pattern.compile("/(.+)/");

    private AllowedOrigins() {}

    /** @throws ConfigurationException if the list is empty, or an entry cannot match any origin */
    static void require(String key, String list) {
        List<String> origins = Arrays.stream(StringUtil.split(list))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        if (origins.isEmpty() || !origins.stream().allMatch(AllowedOrigins::canMatch)) {
            throw new ConfigurationException(
                    key + " must be origins such as https://portal.contoso.com, without a slash at"
                            + " the end, or regular expressions between slashes, separated by commas");
        }
    }

    private static boolean canMatch(String origin) {
        Matcher expression = EXPRESSION.matcher(origin);
        if (expression.matches()) {
            return isExpression(expression.group(1));
        }
        Matcher parts = ORIGIN.matcher(origin);
        return origin.equals("*") || parts.matches() && HostAndPort.isOne(parts.group(1));
    }

    private static boolean isExpression(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException invalid) {
            return false;
        }
    }
}
