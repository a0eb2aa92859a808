package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code bandwidthCapacityInMbps}; the resource page's plain numbers and the portal's labels are read too (contract 14.3). */
@Schema(name = "bandwidthCapacityInMbps")
public enum BandwidthCapacityInMbps {
    @Spelled({"250", "250 Mbps"})
    mbps250,
    @Spelled({"500", "500 Mbps"})
    mbps500,
    @Spelled({"750", "750 Mbps"})
    mbps750,
    @Spelled({"1000", "1000 Mbps", "1 Gbps"})
    mbps1000
}
