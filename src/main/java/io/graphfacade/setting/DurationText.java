package io.graphfacade.setting;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the facade's durations as Quarkus reads its own; its message shows the expected form. */
public class DurationText implements Converter<Duration> {

    /** Long for any wait here, and far from an overflow of milliseconds. */
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
            // too large numbers fail in other ways than text
            throw wrong("");
        }
    }

    static IllegalArgumentException wrong(String bound) {
        return new IllegalArgumentException("(expected a time such as 20S or 500MS" + bound + ")");
    }
}
