package io.graphfacade.setting;

import java.time.Duration;

/** A duration in which something has to happen: none at all would let nothing happen. */
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
