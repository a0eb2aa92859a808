package io.graphfacade.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.FacadeTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A number that is forwarded is the one that was written, whatever its sign, fraction, separators and unit; each is read here once more. */
class NumbersKeepTheirMeaningTest {

    private static final String LINK = FacadeTest.resource("samples/device-link-clean.json");
    private static final Map<String, BigDecimal> MBPS_OF_UNIT = Map.of(
            "",
            BigDecimal.ONE,
            " Mbps",
            BigDecimal.ONE,
            "mbps",
            BigDecimal.ONE,
            " Mbit/s",
            BigDecimal.ONE,
            " Gbps",
            new BigDecimal(1000),
            " Gbit/s",
            new BigDecimal(1000),
            " kbps",
            new BigDecimal("0.001"),
            " MB/s",
            new BigDecimal(8));
    private static final Map<String, Integer> GROUPS =
            Map.of("dhGroup14", 14, "dhGroup24", 24, "ecp256", 19, "ecp384", 20);

    /** @param text of a number, in the form that people or programs give it */
    record Written(String sign, String digits, String fraction, String exponent, String unit, boolean quoted) {

        String json() {
            String text = sign + digits + fraction + exponent + unit;
            return quoted ? '"' + text + '"' : text;
        }

        /** Null where it has none. A point at the end is punctuation. */
        BigDecimal reading() {
            String plain = digits.replaceAll("(?<=\\d)[,' _\\u00A0\\u202F](?=\\d{3}(\\D|$))", "");
            String decimals = fraction.equals(".") ? "" : fraction;
            boolean number = plain.matches("\\d+") && (decimals.isEmpty() || decimals.matches("\\.\\d+"));
            return number
                    ? new BigDecimal(sign.strip().replace("\u2212", "-") + plain + decimals + exponent)
                            .multiply(MBPS_OF_UNIT.get(unit))
                    : null;
        }

        /** That of a router: text of the form 0.65000 is asdot+ (RFC 5396). */
        BigDecimal readingOfAsn() {
            boolean asdot = quoted && sign.isEmpty() && digits.equals("0") && fraction.matches("\\.[1-9]\\d*");
            return asdot ? new BigDecimal(fraction.substring(1)) : reading();
        }

        boolean isPlain() {
            boolean zeros = fraction.isEmpty() || fraction.matches("\\.0{1,2}");
            return sign.isEmpty() && exponent.isEmpty() && zeros && !digits.startsWith("0") && reading() != null;
        }

        boolean isJson() {
            return quoted || json().matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
        }
    }

    @Property(tries = 1500)
    void ofABandwidth(@ForAll("numbers") Written written) {
        IntakeResult<?> taken = take("bandwidthCapacityInMbps", "\"mbps[0-9]+\"", written);

        JsonNode sent = taken.canonical().path("bandwidthCapacityInMbps");
        if (taken.isAcceptable()) {
            assertThat(new BigDecimal(sent.asText().substring("mbps".length())))
                    .as(written.json())
                    .isEqualByComparingTo(written.reading());
        } else {
            boolean offered = written.isPlain()
                    && List.of("250", "500", "750", "1000")
                            .contains(written.reading().stripTrailingZeros().toPlainString())
                    && !written.unit().endsWith("MBps")
                    && !written.unit().endsWith("kbps")
                    && !(written.unit().startsWith(" G") && written.reading().intValue() != 1000);
            assertThat(offered).as(written.json()).isFalse();
        }
    }

    @Property(tries = 1500)
    void ofAnAutonomousSystem(@ForAll("bare") Written written) {
        IntakeResult<?> taken = take("asn", "65533", written);

        if (taken.isAcceptable()) {
            assertThat(taken.canonical().at("/bgpConfiguration/asn").decimalValue())
                    .as(written.json())
                    .isEqualByComparingTo(written.readingOfAsn());
        }
    }

    @Property(tries = 500)
    void ofALifetime(@ForAll("bare") Written written) {
        IntakeResult<?> taken = take("saLifeTimeSeconds", "3600", written);

        if (taken.isAcceptable()) {
            assertThat(taken.canonical()
                            .at("/tunnelConfiguration/saLifeTimeSeconds")
                            .decimalValue())
                    .as(written.json())
                    .isEqualByComparingTo(written.reading());
        }
    }

    @Property(tries = 500)
    void ofADiffieHellmanGroup(@ForAll("bare") Written written) {
        IntakeResult<?> taken = take("dhGroup", "\"dhGroup14\"", written);

        if (taken.isAcceptable()) {
            String member = taken.canonical().at("/tunnelConfiguration/dhGroup").asText();
            assertThat(new BigDecimal(GROUPS.get(member))).as(written.json()).isEqualByComparingTo(written.reading());
        }
    }

    private static IntakeResult<?> take(String property, String value, Written written) {
        String body = LINK.replaceFirst("(\"" + property + "\"\\s*:\\s*)" + value, "$1" + written.json());
        return TakeIn.take(TakeIn.DEVICE_LINK, body);
    }

    @Provide
    Arbitrary<Written> numbers() {
        return written(Arbitraries.of(MBPS_OF_UNIT.keySet()));
    }

    @Provide
    Arbitrary<Written> bare() {
        return written(Arbitraries.just(""));
    }

    private static Arbitrary<Written> written(Arbitrary<String> units) {
        Arbitrary<String> digits = Arbitraries.oneOf(
                Arbitraries.of(
                        "250",
                        "500",
                        "750",
                        "1000",
                        "1",
                        "5",
                        "2",
                        "14",
                        "19",
                        "20",
                        "24",
                        "300",
                        "3600",
                        "65000",
                        "0",
                        "25",
                        "1,000",
                        "1 000",
                        "1'000",
                        "1_000",
                        "1\u00A0000",
                        "10,00",
                        "1,0",
                        "2 50",
                        "25,0",
                        "65,000",
                        "0250",
                        "3,600",
                        "4200000000"),
                Arbitraries.integers().between(0, 70_000).map(String::valueOf));
        Arbitrary<String> fractions =
                Arbitraries.of("", "", "", ".0", ".00", ".000", ".5", ".50", ".25", ",0", ",00", ".", ".0.0", "..0");
        return Combinators.combine(
                        Arbitraries.of("", "", "", "-", "+", "- ", "\u2212"),
                        digits,
                        fractions,
                        Arbitraries.of("", "", "", "", "e0", "e2", "E-1"),
                        units,
                        Arbitraries.of(true, true, false))
                .as(Written::new)
                .filter(Written::isJson);
    }
}
