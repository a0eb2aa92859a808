package io.graphfacade.networkaccess.router;

import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.SetSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The templates of the platforms. They are parsed when the native executable is built, so that no start pays for it. Quarkus' extension
 * for them is in the tests only, where it holds each expression against {@link RouterLink}.
 */
@RegisterForReflection(
        targets = {
            RouterLink.class,
            RouterLink.Equipment.class,
            RouterLink.Tunnel.class,
            GatewayValue.class,
            RouterLink.Ike.class,
            RouterLink.Esp.class
        })
final class Templates {

    private static final Engine ENGINE = Engine.builder()
            .addSectionHelpers(
                    new LoopSectionHelper.Factory(), new IfSectionHelper.Factory(), new SetSectionHelper.Factory())
            .addDefaultValueResolvers()
            .addValueResolver(new ReflectionValueResolver())
            .removeStandaloneLines(true)
            .useAsyncTimeout(false)
            .build();

    /** As much of it as the sign of a comment takes. */
    private static final Pattern INDENTATION = Pattern.compile("^ {1,2}");

    private static final Map<String, Template> BY_PLATFORM =
            Platforms.configured().stream().collect(Collectors.toUnmodifiableMap(name -> name, Templates::parsed));

    private Templates() {}

    static String rendered(Platform platform, RouterLink link) {
        String text = Objects.requireNonNull(BY_PLATFORM.get(platform.name()))
                .data("link", link)
                .render();
        return text.contains(GatewayValue.MARK)
                ? text.lines().map(line -> line(line, platform) + "\n").collect(Collectors.joining())
                : text;
    }

    /** A line with an open value is a comment, as that of the pre-shared key is. */
    private static String line(String line, Platform platform) {
        String unmarked = line.replace(GatewayValue.MARK, "");
        return unmarked.equals(line) || line.startsWith(platform.comment())
                ? unmarked
                : platform.comment() + " " + INDENTATION.matcher(unmarked).replaceFirst("");
    }

    private static Template parsed(String platform) {
        try (InputStream file = Templates.class.getResourceAsStream("/templates/router/" + platform + ".txt")) {
            return ENGINE.parse(
                    new String(Objects.requireNonNull(file, platform).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
