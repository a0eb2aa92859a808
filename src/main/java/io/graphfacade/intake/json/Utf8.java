package io.graphfacade.intake.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What is text in a body, held more strictly than by Jackson, which takes overlong and other forms that RFC 3629 forbids. */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final char LAST_PRINTABLE_OF_ASCII = '~';

    private Utf8() {}

    /** Without a byte order mark. */
    static String decode(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Where the first byte stands with which a body stops being text. */
    static int firstOtherByte(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(body.length), true);
        return bytes.position();
    }

    /** Whether a string can go out in UTF-8 as it is, and has no control characters but those that lay out text. */
    static boolean isText(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= ' ' && c <= LAST_PRINTABLE_OF_ASCII) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
