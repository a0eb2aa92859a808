package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Base64, GUIDs and times are kept as they are exactly if the JDK reads them, and are the same to both. */
class FormsAgainstJdkTest {

    private static final int TRIES = 20_000;

    /** The JDK also takes offsets without minutes or with seconds, and a point without digits. */
    private static final Pattern RFC_3339 =
            Pattern.compile("[^.+]*T[^.+-]*(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)", Pattern.CASE_INSENSITIVE);

    /** The JDK's decoder takes missing padding too; its encoder writes the one form that is kept. */
    @Property(tries = TRIES)
    void base64(@ForAll("nearlyBase64") String written) {
        byte[] decoded = decoded(written);
        boolean strict = decoded != null
                && decoded.length > 0
                && Base64.getEncoder().encodeToString(decoded).equals(written);

        Canonical<Base64Key> canonical = Base64Key.canonical(written);

        assertThat(canonical instanceof Canonical.Kept<Base64Key>).isEqualTo(strict);
        if (canonical instanceof Canonical.Mended<Base64Key> mended
                && mended.how() == Departure.BASE64_SPELLING
                && decoded != null) {
            assertThat(mended.value().bytes()).isEqualTo(decoded);
        }
    }

    private static byte[] decoded(String written) {
        try {
            return Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The JDK takes parts that are too short, and writes the one form that is kept. */
    @Property(tries = TRIES)
    void guids(@ForAll("nearlyGuids") String written) {
        boolean kept = written.equals(readByJdk(written));

        assertThat(Guid.canonical(written) instanceof Canonical.Kept<Guid>).isEqualTo(kept);
        if (Guid.canonical(written) instanceof Canonical.Mended<Guid> mended && written.length() == 36) {
            assertThat(mended.value().toString()).isEqualTo(readByJdk(written));
        }
    }

    private static String readByJdk(String written) {
        try {
            return UUID.fromString(written).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Also those without seconds; Graph has seven digits of a fraction. Years before 1 and after 9999 are none of Edm.DateTimeOffset. */
    @Property(tries = TRIES)
    void times(@ForAll("nearlyTimes") String written) {
        OffsetDateTime byJdk = time(written);

        String read = Outcome.of(UtcTime.canonical(written)).spelling();

        assertThat(read != null).isEqualTo(byJdk != null);
        if (read != null) {
            assertThat(Duration.between(OffsetDateTime.parse(read), byJdk))
                    .isBetween(Duration.ZERO, Duration.ofNanos(99));
        }
    }

    private static OffsetDateTime time(String written) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(written);
            int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 && RFC_3339.matcher(written).matches() ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> nearlyBase64() {
        Arbitrary<String> encoded = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(24)
                .map(bytes -> Base64.getEncoder().encodeToString(bytes));
        return edited(encoded, "ABYZabyz019+/-_= \n.");
    }

    @Provide
    Arbitrary<String> nearlyGuids() {
        Arbitrary<String> guids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new UUID(high, low).toString());
        return edited(Arbitraries.oneOf(guids, guids.map(guid -> guid.toUpperCase(Locale.ROOT))), "0aAfFg-1{");
    }

    @Provide
    Arbitrary<String> nearlyTimes() {
        Arbitrary<String> dates = Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as((year, month, day) -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
        Arbitrary<String> times = Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 61),
                        Arbitraries.of("", ":00", ":59", ":60", ":07.5", ":07.1234567"))
                .as((hour, minute, rest) -> String.format(Locale.ROOT, "%02d:%02d%s", hour, minute, rest));
        Arbitrary<String> offsets =
                Arbitraries.of("Z", "z", "+00:00", "-00:00", "+05:30", "-18:00", "+18:01", "+19:00", "+1:00", "");
        return edited(Combinators.combine(dates, times, offsets).as((d, t, o) -> d + "T" + t + o), "0159:-+.TtZ");
    }

    /** As it is, or with one character replaced, put in or left out. */
    private static Arbitrary<String> edited(Arbitrary<String> texts, String characters) {
        return Combinators.combine(
                        texts,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.chars().with(characters.toCharArray()),
                        Arbitraries.integers().between(0, 5))
                .as((text, place, character, edit) -> {
                    int at = Math.min(place, text.length());
                    String after = text.substring(at);
                    String rest = after.isEmpty() ? after : after.substring(1);
                    return switch (edit) {
                        case 0 -> text.substring(0, at) + character + after;
                        case 1 -> text.substring(0, at) + character + rest;
                        case 2 -> text.substring(0, at) + rest;
                        default -> text;
                    };
                });
    }
}
