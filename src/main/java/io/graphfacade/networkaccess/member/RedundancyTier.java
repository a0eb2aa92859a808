package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code redundancyTier}, with the portal's labels (contract 14.3). */
@Schema(name = "redundancyTier")
public enum RedundancyTier {
    @Spelled("none")
    noRedundancy,
    @Spelled("zone")
    zoneRedundancy
}
