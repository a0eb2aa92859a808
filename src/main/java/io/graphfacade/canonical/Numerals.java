package io.graphfacade.canonical;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in texts as people write them: with separators between thousands, and with a decimal fraction of zeros. */
final class Numerals {

    /** Thousands with one kind of separator, or digits alone; optionally zeros behind a point. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,'\u2019])(\\d{1,3}(?:([,'\u2019 _\u00A0\u2009\u202F])\\d{3}(?:\\2\\d{3})*)|\\d+)(\\.0+)?(?![\\d.,'\u2019])");

    private static final int THOUSAND = 3;

    private Numerals() {}

    /** Writes each number that has only one reading in digits alone. A sign or another fraction stays. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            boolean thousands = isAmbiguous(number.group(1), number.group(3));
            String digits = number.group(1).replaceAll("\\D", "");
            number.appendReplacement(plain, thousands ? Matcher.quoteReplacement(number.group()) : digits);
        }
        return number.appendTail(plain).toString();
    }

    /** Whether a fraction of zeros can also be read as thousands: 65.000 is 65000 in some languages. A null fraction means none. */
    static boolean isAmbiguous(String whole, String fraction) {
        return fraction != null && fraction.length() == THOUSAND + 1 && whole.length() <= THOUSAND;
    }
}
