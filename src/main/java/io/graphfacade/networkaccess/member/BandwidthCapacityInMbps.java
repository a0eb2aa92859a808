package io.graphfacade.networkaccess.member;

import io.graphfacade.canonical.Ambiguous;
import io.graphfacade.canonical.Spelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Graph's {@code bandwidthCapacityInMbps}; the resource page's plain numbers and the portal's labels are read too (contract 14.3). */
@Schema(name = "bandwidthCapacityInMbps")
@Ambiguous(
        value = "[0-9]\\s*[MG]Bps",
        readings = "Mbps or Gbps for bits, which is what Graph means; MBps would be bytes")
public enum BandwidthCapacityInMbps {
    @Spelled({"250", "250 Mbps", "250 Mbit/s"})
    mbps250,
    @Spelled({"500", "500 Mbps", "500 Mbit/s"})
    mbps500,
    @Spelled({"750", "750 Mbps", "750 Mbit/s"})
    mbps750,
    @Spelled({"1000", "1000 Mbps", "1000 Mbit/s", "1 Gbps", "1 Gbit/s"})
    mbps1000;

    /** Of the members above, for messages. */
    public static final String RANGE = "mbps250 to mbps1000";
}
