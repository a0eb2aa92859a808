package io.graphfacade.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every canonical form and every input. */
class CanonicalPropertiesTest {

    private static final int MEGABYTE = 1 << 20;

    private enum Vendor {
        @Spelled({"meraki", "cisco"})
        ciscoMeraki,
        @Spelled("cisco")
        ciscoCatalyst,
        vmWareSdWan
    }

    private static final Map<String, Function<String, Canonical<?>>> FORMS = new TreeMap<>(Map.of(
            "Base64Key", Base64Key::canonical,
            "Booleans", Booleans::canonical,
            "Guid", Guid::canonical,
            "Int32", Integers::int32,
            "Int64", Integers::int64,
            "Ipv4Address", Ipv4Address::canonical,
            "Members", new Members<>(Vendor.class)::canonical,
            "Text", Text::canonical,
            "UtcTime", UtcTime::canonical));

    /** @param bytes what the text stands for */
    record WrittenKey(String written, byte[] bytes) {}

    /** @param time what the text stands for */
    record WrittenTime(String written, OffsetDateTime time) {}

    @Property
    void namesHaveAtLeastAsManyMistakesAsTheirCharactersTell(@ForAll("names") String from, @ForAll("names") String to) {
        assertThat(TypingMistakes.count(from, to, Integer.MAX_VALUE))
                .isBetween(TypingMistakes.atLeast(from, to), Math.max(from.length(), to.length()))
                .isEqualTo(TypingMistakes.count(to, from, Integer.MAX_VALUE));
    }

    @Property
    void mistakesAreCountedUntilThereAreTooMany(
            @ForAll("names") String from, @ForAll("names") String to, @ForAll @IntRange(max = 12) int tooMany) {
        int all = TypingMistakes.count(from, to, Integer.MAX_VALUE);
        int counted = TypingMistakes.count(from, to, tooMany);

        assertThat(counted < tooMany).isEqualTo(all < tooMany);
        if (all < tooMany) {
            assertThat(counted).isEqualTo(all);
        }
    }

    @Property
    void foldedNamesKeepTheirLettersAndDigits(@ForAll("texts") String written) {
        assertThat(bare(Names.fold(written))).isEqualTo(bare(written));
    }

    @Property
    void aNumberIsFoldedToNoOther(@ForAll("numbers") String written) {
        assertThat(Names.fold(written)).isEqualTo(Names.fold(" " + written + " "));
        assertThat(Names.fold(written).equals(written.replaceAll("\\D", "")))
                .isEqualTo(written.matches("[0-9]+[-_. ]*"));
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c != '-' && c != '_' && c != '.' && !Text.isBlank(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    /** Digits with signs, points and separators among them. */
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withChars("0123456789-_. ")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> text.chars().anyMatch(c -> c >= '0' && c <= '9')
                        && !text.startsWith(" ")
                        && !text.startsWith("_"));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("abcxyz09@\u00E9\u0171").ofMaxLength(12);
    }

    @Property
    void canonicalisingTwiceIsCanonicalisingOnce(@ForAll("forms") String form, @ForAll("texts") String written) {
        Function<String, Canonical<?>> canonical = FORMS.get(form);
        String once = Outcome.of(canonical.apply(written)).spelling();

        if (once != null) {
            assertThat(canonical.apply(once)).isInstanceOf(Canonical.Kept.class).hasFieldOrProperty("value");
            assertThat(Outcome.of(canonical.apply(once)).spelling()).isEqualTo(once);
        }
    }

    @Property
    void aTextThatIsKeptIsItsOwnSpelling(@ForAll("forms") String form, @ForAll("texts") String written) {
        Canonical<?> canonical = FORMS.get(form).apply(written);

        assertThat(canonical instanceof Canonical.Kept<?>)
                .isEqualTo(written.equals(Outcome.of(canonical).spelling()));
    }

    @Property
    void whatIsSuggestedIsCanonical(@ForAll("forms") String form, @ForAll("texts") String written) {
        String nearest = Outcome.of(FORMS.get(form).apply(written)).nearest();

        if (nearest != null) {
            assertThat(FORMS.get(form).apply(nearest)).isInstanceOf(Canonical.Kept.class);
        }
    }

    @Property
    void aGuidIsFoundInEverySpelling(@ForAll("guids") String written) {
        assertThat(Outcome.of(Guid.canonical(written)).spelling()).isEqualTo(plain(written));
    }

    @Property
    void aKeyKeepsItsBytes(@ForAll("keys") WrittenKey key) {
        Base64Key canonical = value(Base64Key.canonical(key.written()));

        assertThat(canonical.bytes()).isEqualTo(key.bytes());
        assertThat(canonical).isEqualTo(Base64Key.of(key.bytes()));
    }

    @Property
    void aTimeKeepsItsInstantToTheTickOfGraph(@ForAll("times") WrittenTime time) {
        UtcTime canonical = value(UtcTime.canonical(time.written()));
        Instant tick = time.time().toInstant().minusNanos(time.time().getNano() % 100);

        assertThat(OffsetDateTime.parse(canonical.value()).toInstant()).isEqualTo(tick);
        assertThat(canonical.value()).endsWith("Z");
    }

    @Property
    void foldingANameTwiceIsFoldingItOnce(@ForAll("texts") String name) {
        assertThat(Names.fold(Names.fold(name))).isEqualTo(Names.fold(name));
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                        Arguments.of("digits", "1".repeat(MEGABYTE)),
                        Arguments.of("zeros", "0".repeat(MEGABYTE)),
                        Arguments.of("letters", "A".repeat(MEGABYTE)),
                        Arguments.of(
                                "spaces around a letter", " ".repeat(MEGABYTE / 2) + "a" + " ".repeat(MEGABYTE / 2)),
                        Arguments.of("line breaks between letters", "QQ\n".repeat(MEGABYTE / 3)),
                        Arguments.of("padding", "=".repeat(MEGABYTE)),
                        Arguments.of("dots", ".".repeat(MEGABYTE)),
                        Arguments.of("colons", ":".repeat(MEGABYTE)),
                        Arguments.of("braces", "{".repeat(MEGABYTE)),
                        Arguments.of("a long fraction", "2026-01-31T12:00:00." + "1".repeat(MEGABYTE)),
                        Arguments.of("a prefix over and over", "base64".repeat(MEGABYTE / 6)),
                        Arguments.of("a data URI that never ends", "data:" + ";base64".repeat(MEGABYTE / 7)),
                        Arguments.of("decomposed letters", "e\u0301".repeat(MEGABYTE / 2)),
                        Arguments.of("marks that have to be reordered", "e" + "\u0315\u0316".repeat(MEGABYTE / 2)))
                .flatMap(text -> FORMS.keySet().stream().map(form -> Arguments.of(form, text.get()[0], text.get()[1])));
    }

    @ParameterizedTest(name = "{0}: a megabyte of {1}")
    @MethodSource("longTexts")
    void longTextsEndQuickly(String form, String name, String written) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FORMS.get(form).apply(written));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS.keySet());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withCharRange('\u0020', '\u007E').ofMaxLength(40),
                alike(),
                guids(),
                keys().map(WrittenKey::written),
                times().map(WrittenTime::written));
    }

    /** Nearly numbers, addresses, times, prefixed keys and names. */
    private static Arbitrary<String> alike() {
        Arbitrary<String> pieces = Arbitraries.of(List.of(
                "base64",
                "data:",
                ";base64,",
                "urn:uuid:",
                "::ffff:",
                "/32",
                "cisco",
                "Meraki",
                "vmware",
                "sd-wan",
                "true",
                "FALSE",
                "0",
                "1",
                "25",
                "255",
                "256",
                "20",
                "99",
                ".",
                ":",
                "-",
                "+",
                "=",
                "==",
                "Z",
                "T",
                "QUJD",
                "YQ",
                "a",
                " ",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "\u0130",
                "\u0301",
                "\u03A3",
                "\u212A",
                "\uD800"));
        return pieces.list().ofMaxSize(10).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> guids() {
        Arbitrary<String> plain = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(UUID::new)
                .map(UUID::toString);
        Arbitrary<String> dashes = Arbitraries.of("-", "");
        Arbitrary<List<String>> around = Arbitraries.of(
                List.of("", ""),
                List.of("{", "}"),
                List.of("(", ")"),
                List.of("urn:uuid:", ""),
                List.of(" ", "\n"),
                List.of("\uFEFF", "\u00A0"));
        return Combinators.combine(plain, dashes, around, Arbitraries.of(true, false))
                .as((guid, dash, wrap, upper) -> {
                    String text = wrap.get(0) + guid.replace("-", dash) + wrap.get(1);
                    return upper ? text.toUpperCase(Locale.ROOT) : text;
                });
    }

    @Provide
    Arbitrary<WrittenKey> keys() {
        Arbitrary<byte[]> bytes =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(200);
        Arbitrary<Base64.Encoder> encoders = Arbitraries.of(
                Base64.getEncoder(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding(),
                Base64.getMimeEncoder());
        Arbitrary<String> around = Arbitraries.of("", " ", "\r\n", "\u00A0");
        return Combinators.combine(bytes, encoders, around)
                .as((key, encoder, space) -> new WrittenKey(space + encoder.encodeToString(key) + space, key));
    }

    @Provide
    Arbitrary<WrittenTime> times() {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(
                        Instant.parse("0001-01-02T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-30T00:00:00Z").getEpochSecond());
        Arbitrary<Integer> nanos =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 999_999_999));
        Arbitrary<Integer> offsets = Arbitraries.integers().between(-18 * 60, 18 * 60);
        return Combinators.combine(seconds, nanos, offsets, Arbitraries.of("", " "))
                .as((second, nano, minutes, space) -> {
                    OffsetDateTime time =
                            Instant.ofEpochSecond(second, nano).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
                    return new WrittenTime(space + written(time) + space, time);
                });
    }

    private static String written(OffsetDateTime time) {
        String text = time.truncatedTo(ChronoUnit.SECONDS).toLocalDateTime().toString();
        String seconds = text.length() == "2026-01-31T12:00".length() ? text + ":00" : text;
        String fraction = time.getNano() == 0 ? "" : "." + "%09d".formatted(time.getNano());
        return seconds + fraction + time.getOffset();
    }

    private static String plain(String guid) {
        String hex = guid.toLowerCase(Locale.ROOT).replace("urn:uuid:", "").replaceAll("[^0-9a-f]", "");
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static <T> T value(Canonical<T> canonical) {
        if (canonical instanceof Canonical.Kept<T> kept) {
            return kept.value();
        }
        assertThat(canonical).isInstanceOf(Canonical.Mended.class);
        return ((Canonical.Mended<T>) canonical).value();
    }
}
