package io.graphfacade.setting;

import java.time.Duration;

/** Reads a duration that must not be zero. */
public final class WaitText extends DurationText {

    @Override
    public Duration convert(String text) {
        Duration wait = super.convert(text);
        if (wait != null && wait.toMillis() == 0) {
            throw wrong(", at least 1MS");
        }
        return wait;
    }
}
