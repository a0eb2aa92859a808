package io.graphfacade.networkaccess;

import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.canonical.Ipv4Block;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.List;

/** The addresses of a device link: its public one and those of its BGP session (contract L2, L4, L15, L16; sections 9.2, 9.3). */
final class AddressRules {

    static final Pointer IP_ADDRESS = Pointer.ROOT.child("ipAddress");
    static final Pointer LOCAL = Pointer.ROOT.child("bgpConfiguration").child("localIpAddress");
    static final Pointer PEER = Pointer.ROOT.child("bgpConfiguration").child("peerIpAddress");

    static final Rule NOT_PUBLIC =
            Rule.negotiable("ip-address-not-public", "ipAddress is the public address that Microsoft sees");
    static final Rule DOCUMENTATION = Rule.negotiable(
            "ip-address-documentation", "ipAddress is not in a range reserved for documentation (RFC 5737)");
    static final Rule BGP_BLOCKED =
            Rule.error("bgp-address-blocked", "BGP addresses are not in a block that the product refuses");
    static final Rule BGP_MISSING =
            Rule.negotiable("bgp-address-missing", "both ends of a BGP session have an address");
    static final Rule BGP_EQUAL =
            Rule.negotiable("bgp-addresses-equal", "the two ends of a BGP session have two addresses");
    static final Rule PEER_IS_DEVICE =
            Rule.warning("bgp-peer-is-device", "the BGP address of the equipment is not its public address");
    static final Rule LOCAL_PUBLIC =
            Rule.warning("bgp-local-public", "BGP addresses of the Microsoft side are private (RFC 1918)");
    static final List<Rule> RULES =
            List.of(NOT_PUBLIC, DOCUMENTATION, BGP_BLOCKED, BGP_MISSING, BGP_EQUAL, PEER_IS_DEVICE, LOCAL_PUBLIC);

    private static final List<Ipv4Block> DOCUMENTATION_BLOCKS =
            Ipv4Block.listOf("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
    private static final List<Ipv4Block> NOT_PUBLIC_BLOCKS = Ipv4Block.listOf(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<Ipv4Block> BGP_BLOCKS =
            Ipv4Block.listOf("0.0.0.0/32", "127.0.0.0/8", "224.0.0.0/4", "255.255.255.255/32");
    private static final List<Ipv4Block> PRIVATE_BLOCKS =
            Ipv4Block.listOf("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    private AddressRules() {}

    static void check(DeviceLink link, List<Fault> faults) {
        checkPublic(link.ipAddress(), faults);
        BgpConfiguration bgp = link.bgpConfiguration();
        if (bgp == null) {
            return;
        }
        checkPresent(bgp.localIpAddress(), LOCAL, "the BGP address of the Microsoft side", faults);
        checkPresent(bgp.peerIpAddress(), PEER, "the BGP address of the equipment", faults);
        checkBgp(bgp.localIpAddress(), LOCAL, faults);
        checkBgp(bgp.peerIpAddress(), PEER, faults);
        checkPrivate(bgp.localIpAddress(), LOCAL, faults);
        if (bgp.peerIpAddress() != null && bgp.peerIpAddress().equals(bgp.localIpAddress())) {
            faults.add(Fault.at(PEER, BGP_EQUAL, "is the same as localIpAddress", "the address of the equipment"));
        }
        if (bgp.peerIpAddress() != null && bgp.peerIpAddress().equals(link.ipAddress())) {
            faults.add(Fault.at(
                    PEER,
                    PEER_IS_DEVICE,
                    "is the same as the public ipAddress",
                    "the address of the equipment inside the tunnel"));
        }
    }

    private static void checkPresent(Ipv4Address address, Pointer pointer, String expected, List<Fault> faults) {
        if (address == null) {
            faults.add(Fault.at(pointer, BGP_MISSING, "is missing", expected));
        }
    }

    /** An address of the BGP session, on either side. */
    static void checkBgp(Ipv4Address address, Pointer pointer, List<Fault> faults) {
        Ipv4Block block = blockOf(address, BGP_BLOCKS);
        if (block != null) {
            faults.add(Fault.at(pointer, BGP_BLOCKED, "lies in " + block, "an address that a host can have"));
        }
    }

    /** An address of the Microsoft side. */
    static void checkPrivate(Ipv4Address address, Pointer pointer, List<Fault> faults) {
        boolean usable = address != null && blockOf(address, BGP_BLOCKS) == null;
        if (usable && blockOf(address, PRIVATE_BLOCKS) == null) {
            faults.add(
                    Fault.at(pointer, LOCAL_PUBLIC, "is not private", "an address in 10/8, 172.16/12 or 192.168/16"));
        }
    }

    private static void checkPublic(Ipv4Address address, List<Fault> faults) {
        Ipv4Block block = blockOf(address, NOT_PUBLIC_BLOCKS);
        if (block != null) {
            faults.add(Fault.at(
                    IP_ADDRESS, NOT_PUBLIC, "lies in " + block + ", which is not public", "the public address"));
        }
        Ipv4Block documentation = blockOf(address, DOCUMENTATION_BLOCKS);
        if (documentation != null) {
            faults.add(Fault.at(
                    IP_ADDRESS,
                    DOCUMENTATION,
                    "lies in " + documentation + ", which is reserved for documentation",
                    "the public address"));
        }
    }

    private static Ipv4Block blockOf(Ipv4Address address, List<Ipv4Block> blocks) {
        return blocks.stream()
                .filter(block -> address != null && block.contains(address))
                .findFirst()
                .orElse(null);
    }
}
