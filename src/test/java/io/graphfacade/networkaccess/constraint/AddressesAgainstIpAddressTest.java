package io.graphfacade.networkaccess.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4Address;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes of IPv4 addresses, and their spelling, are those that the library IPAddress knows, for a million addresses and all edges. */
class AddressesAgainstIpAddressTest {

    private static final int ADDRESSES = 1_000_000;

    /** IANA's registry of special addresses: the blocks that are not globally reachable, multicast, and the relays of 6to4. */
    private static final List<IPv4Address> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(AddressesAgainstIpAddressTest::block)
            .toList();

    private static final IPAddressStringParameters QUADS = new IPAddressStringParameters.Builder()
            .allowIPv6(false)
            .allowEmpty(false)
            .allowAll(false)
            .allowMask(false)
            .allowPrefix(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allowLeadingZeros(false)
            .allow_inet_aton(false)
            .allowBinary(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getParentBuilder()
            .toParams();

    private static IPv4Address block(String cidr) {
        return new IPAddressString(cidr).getAddress().toIPv4();
    }

    @Test
    void thePublicAddressOfTheEquipment() {
        PublicAddress.Validator validator = new PublicAddress.Validator();
        each(bits -> {
            IPv4Address address = new IPv4Address(bits);
            List<Fault> faults = new ArrayList<>();
            validator.judge(new Ipv4Address(bits), faults::add);

            boolean special = SPECIAL.stream().anyMatch(block -> block.contains(address));
            boolean named = address.isPrivate()
                    || address.isLoopback()
                    || address.isLinkLocal()
                    || address.isMulticast()
                    || address.isUnspecified();
            if (faults.isEmpty() == special || named && faults.isEmpty()) {
                throw new AssertionError(address + ": " + faults);
            }
        });
    }

    @Test
    void theAddressesOfBgp() {
        each(bits -> {
            IPv4Address address = new IPv4Address(bits);
            List<Fault> faults = new ArrayList<>();
            BgpAddress.Validator.judge(new Ipv4Address(bits), true, Pointer.ROOT, faults::add);

            boolean noHost = address.isUnspecified() || address.isLoopback() || address.isMulticast() || bits == -1;
            if (faults.isEmpty() != (address.isPrivate() && !noHost)) {
                throw new AssertionError(address + ": " + faults);
            }
        });
    }

    @Test
    void theirSpelling() {
        each(bits -> {
            String spelled = new IPv4Address(bits).toCanonicalString();
            Ipv4Address parsed = Ipv4Address.parse(spelled);
            if (parsed == null || parsed.bits() != bits || !parsed.toString().equals(spelled)) {
                throw new AssertionError(spelled + ": " + parsed);
            }
        });
    }

    /** Texts that are nearly dotted quads. */
    @Test
    void whatIsADottedQuad() {
        Random random = new Random(7);
        String characters = "0011225598.. /:x-";
        for (int i = 0; i < ADDRESSES / 5; i++) {
            StringBuilder text = new StringBuilder(new IPv4Address(random.nextInt()).toCanonicalString());
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                char c = characters.charAt(random.nextInt(characters.length()));
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.setCharAt(at, c);
                } else {
                    text.insert(at, c);
                }
            }
            String written = text.toString();
            boolean byLibrary = !written.contains(" ") && new IPAddressString(written, QUADS).isIPv4();
            assertThat(Ipv4Address.parse(written) != null).as(written).isEqualTo(byLibrary);
        }
    }

    private static void each(IntConsumer check) {
        IntStream edges = SPECIAL.stream()
                .flatMapToInt(block -> IntStream.of(
                        block.getLower().toIPv4().intValue(),
                        block.getUpper().toIPv4().intValue()))
                .flatMap(edge -> IntStream.rangeClosed(-2, 2).map(step -> edge + step));
        IntStream.concat(edges, new Random(42).ints(ADDRESSES)).forEach(check);
    }
}
