package io.graphfacade.lambda;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.annotation.Priority;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads durations as Quarkus does, and says what one looks like where it cannot. */
@Priority(DurationText.BEFORE_THAT_OF_QUARKUS)
public class DurationText implements Converter<Duration> {

    static final int BEFORE_THAT_OF_QUARKUS = 300;

    private static final Converter<Duration> QUARKUS = new DurationConverter();

    @Override
    public Duration convert(String text) {
        try {
            Duration duration = QUARKUS.convert(text);
            if (duration != null && duration.isNegative()) {
                throw new IllegalArgumentException();
            }
            return duration;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("(expected a time such as 20S or 500MS)");
        }
    }
}
