package io.graphfacade.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the member of a Graph enum for any spelling. The enum's constants have exactly the names of Graph's members. */
public final class Members<E extends Enum<E>> {

    /** Far longer than every spelling of a member. */
    private static final int LONGEST = 100;

    private static final Pattern MARKS = Pattern.compile("[-+.,' _\\s]");

    private final String expected;
    private final List<String> names;
    private final Map<String, List<E>> bySpelling = new HashMap<>();
    private final Ambiguous ambiguous;
    private final @Nullable Pattern ambiguousText;

    public Members(Class<E> type) {
        names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        ambiguous = type.getAnnotation(Ambiguous.class);
        ambiguousText = ambiguous == null ? null : Pattern.compile(ambiguous.value());
        expected = "one of " + String.join(", ", names);
        for (E member : type.getEnumConstants()) {
            add(member.name(), member);
            for (String spelling : furtherSpellings(member)) {
                add(spelling, member);
            }
        }
    }

    public Canonical<E> canonical(String written) {
        List<E> meant = written.length() > LONGEST ? List.of() : meant(written);
        if (!meant.isEmpty()
                && ambiguousText != null
                && ambiguousText.matcher(written).find()) {
            return ambiguous(ambiguous.readings());
        }
        return switch (meant.size()) {
            case 1 -> Canonical.of(written, meant.get(0), Departure.MEMBER_SPELLING);
            case 0 ->
                new Canonical.Refused<>(
                        Departure.UNKNOWN_MEMBER, "is none of Graph's values", expected, nearest(written));
            default ->
                ambiguous(String.join(" or ", meant.stream().map(Enum::name).toList()));
        };
    }

    private List<E> meant(String written) {
        List<E> asWritten = bySpelling.get(Names.fold(written));
        return asWritten != null ? asWritten : bySpelling.getOrDefault(Names.fold(Numerals.plain(written)), List.of());
    }

    /** Tries first without signs, points and other marks: {@code 50.0} may be meant as 500. */
    private @Nullable String nearest(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        List<E> bare = bySpelling.getOrDefault(Names.fold(MARKS.matcher(written).replaceAll("")), List.of());
        return bare.size() == 1 ? bare.get(0).name() : Names.nearest(written, names);
    }

    private static <E> Canonical<E> ambiguous(String choices) {
        return new Canonical.Refused<>(Departure.MEMBER_AMBIGUOUS, "has more than one reading", choices, null);
    }

    public String expected() {
        return expected;
    }

    private void add(String spelling, E member) {
        List<E> meant = bySpelling.computeIfAbsent(Names.fold(spelling), folded -> new ArrayList<>(1));
        if (!meant.contains(member)) {
            meant.add(member);
        }
    }

    private static String[] furtherSpellings(Enum<?> member) {
        try {
            Spelled spelled = member.getDeclaringClass().getField(member.name()).getAnnotation(Spelled.class);
            return spelled == null ? new String[0] : spelled.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
