package io.graphfacade.networkaccess.router;

import io.graphfacade.canonical.Ipv4Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device link as its equipment sees it, in the words of one platform. Texts hold letters, digits, spaces, points, dashes and underscores
 * only, so that none of them can end a line or a value in any configuration.
 *
 * @param number of the link in the text, from 1
 * @param label short and the same in every text
 * @param tunnels one, or two with zone redundancy
 * @param ike combinations of phase 1, the best first; empty on a platform without tunnels
 * @param esp combinations of phase 2, the best first; empty on a platform without tunnels
 * @param lifetime of a security association of phase 2 in seconds, null if the link leaves it open
 */
public record RouterLink(
        int number,
        String label,
        Equipment equipment,
        List<Tunnel> tunnels,
        List<Ike> ike,
        List<Esp> esp,
        @Nullable Long lifetime) {

    private static final long MARGIN = 60;

    public RouterLink {
        tunnels = List.copyOf(tunnels);
        ike = List.copyOf(ike);
        esp = List.copyOf(esp);
    }

    /** After how many seconds the keys of phase 2 are made anew, null if the platform may decide; before their end, which the gateway has too. */
    public @Nullable Long renewal() {
        return lifetime == null || lifetime <= 2 * MARGIN ? null : Long.valueOf(lifetime - MARGIN);
    }

    /**
     * The end that is configured.
     *
     * @param address public, as Microsoft sees it; behind NAT the equipment itself has another
     */
    public record Equipment(Ipv4Address address, Ipv4Address bgpAddress, long asn) {}

    /**
     * A tunnel to one of Microsoft's gateways.
     *
     * @param number within the link, 1 or 2
     * @param index within the text, from 1
     */
    public record Tunnel(int number, int index, GatewayValue endpoint, GatewayValue bgpAddress, GatewayValue asn) {}

    /**
     * A combination of phase 1.
     *
     * @param authenticated whether the cipher protects integrity itself; the integrity is then that of the pseudo-random function
     */
    public record Ike(String encryption, String integrity, String group, boolean authenticated) {}

    /**
     * A combination of phase 2.
     *
     * @param integrity null if the cipher protects it itself
     * @param group null without perfect forward secrecy
     */
    public record Esp(String encryption, @Nullable String integrity, @Nullable String group) {}
}
