package io.graphfacade.storedkey;

import io.graphfacade.aws.Arn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a stored key. For a secret that holds a JSON object, the name of its member follows behind a colon, as in task definitions
 * of Amazon ECS.
 *
 * @param member null if the key is all there is
 */
record KeyReference(Arn arn, @Nullable String member) {

    private static final Pattern MEANT = Pattern.compile("arn:aws[a-z-]*:(?:secretsmanager|ssm):.*", Pattern.DOTALL);
    private static final Pattern WITH_MEMBER =
            Pattern.compile("(arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:[^:]+):([^:]+)(?:::)?");

    /** Whether a text is meant as one. */
    static boolean isMeantBy(String text) {
        return MEANT.matcher(text).matches();
    }

    /** Nothing for a text that is meant as one and is none. */
    static Optional<KeyReference> of(String text) {
        Matcher withMember = WITH_MEMBER.matcher(text);
        boolean hasMember = withMember.matches();
        try {
            return Optional.of(new KeyReference(
                    Arn.of(hasMember ? withMember.group(1) : text), hasMember ? withMember.group(2) : null));
        } catch (IllegalArgumentException noArn) {
            return Optional.empty();
        }
    }
}
