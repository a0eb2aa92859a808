package io.graphfacade.build;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Gives loggers the level that they have at run time if nobody sets another one. Else each start would make lines of what it reads of its
 * settings, throw them away, and then visit all loggers to change their level.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class UsualLogLevel implements Feature {

    /** The default of {@code quarkus.log.level}. */
    private static final Level USUAL = Level.INFO;

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        Logger.getLogger("").setLevel(USUAL);
    }
}
