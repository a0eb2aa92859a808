package io.graphfacade.intake.journal;

import io.graphfacade.setting.SizeText;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Limits of what is taken in. */
@ConfigMapping(prefix = "facade.intake")
public interface IntakeConfig {

    /** Longest body that is parsed, such as {@code 256K}. */
    @WithDefault("256K")
    @WithConverter(SizeText.class)
    MemorySize maxBodySize();

    /** Ids of schema extensions that devices may carry, such as {@code extkvbmkofy_costCentre}; spelled exactly so. */
    Optional<Set<@WithConverter(TrimmedStringConverter.class) String>> schemaExtensions();

    /** What a device link without {@code redundancyConfiguration} gets for its {@code redundancyTier}. */
    Optional<DefaultRedundancy> defaultRedundancy();

    /** The only tier that needs nothing else. Spelled as Graph spells its member. */
    enum DefaultRedundancy {
        noRedundancy
    }

    /** Whether {@code operatingSystem} is brought into its usual casing. Rules of dynamic groups may compare what is there today. */
    @WithDefault("false")
    boolean usualCasing();
}
