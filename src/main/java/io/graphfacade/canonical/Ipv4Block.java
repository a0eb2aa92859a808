package io.graphfacade.canonical;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A block of IPv4 addresses in CIDR notation (RFC 4632). */
public record Ipv4Block(int network, int prefixLength) {

    public static Ipv4Block of(String cidr) {
        int slash = cidr.indexOf('/');
        int network = Objects.requireNonNull(Ipv4Address.parse(cidr.substring(0, slash)))
                .bits();
        return new Ipv4Block(network, Integer.parseInt(cidr.substring(slash + 1)));
    }

    /** The first of the blocks that the address lies in, or null. */
    public static @Nullable Ipv4Block holding(Ipv4Address address, List<Ipv4Block> blocks) {
        return blocks.stream()
                .filter(block -> block.contains(address))
                .findFirst()
                .orElse(null);
    }

    public static List<Ipv4Block> listOf(String... cidrs) {
        return Arrays.stream(cidrs).map(Ipv4Block::of).toList();
    }

    public boolean contains(Ipv4Address address) {
        int mask = prefixLength == 0 ? 0 : -1 << Integer.SIZE - prefixLength;
        return (address.bits() & mask) == network;
    }

    @Override
    public String toString() {
        return new Ipv4Address(network) + "/" + prefixLength;
    }
}
