package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.canonical.Ipv4Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values of Graph's answers or of a payload, and collects why a link cannot be configured. */
final class Reasons {

    private static final long LARGEST_ASN = 4_294_967_295L;

    private final List<String> all = new ArrayList<>();
    private final String source;

    /** @param source what the values are of, such as "Graph's answer" */
    Reasons(String source) {
        this.source = source;
    }

    void add(String reason) {
        all.add(reason);
    }

    /** A reason that the source gives. */
    void addOfSource(String reason) {
        add(reason + " in " + source);
    }

    List<String> all() {
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Zero and a reason if there is none. */
    Ipv4Address address(JsonNode object, String property) {
        String written = object.path(property).asText();
        Ipv4Address address = Ipv4Address.parse(written);
        if (address == null) {
            addOfSource(property + (written.isEmpty() ? " is missing" : " is not an IPv4 address"));
        }
        return address == null ? new Ipv4Address(0) : address;
    }

    /** Zero and a reason if there is none. */
    long asn(JsonNode object) {
        JsonNode asn = object.path("asn");
        boolean valid = asn.isIntegralNumber() && asn.longValue() > 0 && asn.longValue() <= LARGEST_ASN;
        if (!valid) {
            addOfSource("asn is not the number of an autonomous system");
        }
        return valid ? asn.longValue() : 0;
    }

    /** Null and a reason if there is none. */
    <E extends Enum<E>> @Nullable E member(Class<E> type, JsonNode object, String property) {
        String written = object.path(property).asText();
        for (E member : type.getEnumConstants()) {
            if (member.name().equals(written)) {
                return member;
            }
        }
        add(property + " is "
                + (written.isEmpty()
                        ? "missing"
                        : SafeText.of(object.path(property)) + ", a member that the facade does not know"));
        return null;
    }
}
