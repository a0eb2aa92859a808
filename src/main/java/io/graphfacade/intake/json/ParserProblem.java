package io.graphfacade.intake.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parser stumbled over, in own words. */
final class ParserProblem {

    private static final Pattern STRUCTURAL = Pattern.compile("Unexpected (?:character \\(|close marker )'([,:\\]}])'");

    private ParserProblem() {}

    /** Jackson's own messages quote what they stumbled over, which may be a secret without its quotes. */
    static String told(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "it is nested deeper than " + JsonReader.DEEPEST + " levels or holds a number of more than "
                    + JsonReader.LONGEST_NUMBER + " digits, a name of more than " + JsonReader.LONGEST_NAME
                    + " characters or too long a text";
        }
        if (e instanceof JsonEOFException) {
            return "it ends too early";
        }
        Matcher structural = STRUCTURAL.matcher(e.getOriginalMessage());
        return structural.lookingAt()
                ? "unexpected '" + structural.group(1) + "'"
                : "unexpected text; strings and names need double quotes";
    }
}
