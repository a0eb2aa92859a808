package io.graphfacade.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901), built downwards from the root. */
public record Pointer(@Nullable Pointer parent, String token) {

    public static final Pointer ROOT = new Pointer(null, "");

    public Pointer child(String name) {
        return new Pointer(this, name);
    }

    public Pointer child(int index) {
        return child(Integer.toString(index));
    }

    public Pointer append(Pointer relative) {
        return relative.parent == null ? this : append(relative.parent).child(relative.token);
    }

    /** @throws NullPointerException for the root, which is in nothing */
    public Pointer requiredParent() {
        return Objects.requireNonNull(parent);
    }

    /** What a message calls the place. */
    public String subject() {
        if (parent == null) {
            return "the body";
        }
        boolean isIndex = !token.isEmpty() && token.chars().allMatch(Character::isDigit);
        return isIndex ? parent.subject() + " element " + token : token;
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + escaped();
    }

    /** A create has some sixty of these texts, and nearly all tokens are as they are. */
    private String escaped() {
        return token.indexOf('~') < 0 && token.indexOf('/') < 0
                ? token
                : token.replace("~", "~0").replace("/", "~1");
    }
}
