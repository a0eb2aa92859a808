package io.graphfacade.setting;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the facade's durations as Quarkus reads its own, and says what one looks like where it cannot. */
public class DurationText implements Converter<Duration> {

    /** Long for whatever is waited for here, and far from where milliseconds do not fit into what they are given to. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final Converter<Duration> QUARKUS = new DurationConverter();

    @Override
    public Duration convert(String text) {
        Duration duration = read(text);
        if (duration != null && duration.compareTo(LONGEST) > 0) {
            throw wrong(", at most 24H");
        }
        return duration;
    }

    private static Duration read(String text) {
        try {
            Duration duration = QUARKUS.convert(text);
            if (duration != null && duration.isNegative()) {
                throw wrong("");
            }
            return duration;
        } catch (RuntimeException unreadable) {
            // numbers that no duration has room for fail in other ways than text
            throw wrong("");
        }
    }

    static IllegalArgumentException wrong(String bound) {
        return new IllegalArgumentException("(expected a time such as 20S or 500MS" + bound + ")");
    }
}
