package io.graphfacade.graph.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds a resource without its id, to learn the outcome of its creation (contract 13.4).
 *
 * @param request for the one resource by an alternate key, or for the list that it would be in
 * @param unique whether the request is by an alternate key, so that Graph itself refuses a second one
 * @param hasKey whether a resource that Graph answers has the same natural key
 * @param sent the body of the creation
 * @param caseSensitive names of properties whose texts differ if only their case does
 * @param earlier ids of resources with the same key that were there before
 * @param inside name of the property with further resources that the creation makes, empty for none
 */
public record LookUp(
        GraphRequest request,
        boolean unique,
        Predicate<ObjectNode> hasKey,
        ObjectNode sent,
        Set<String> caseSensitive,
        Set<String> earlier,
        String inside) {

    /** When a resource came to be, or was last touched. */
    private static final List<String> TIMES =
            List.of("createdDateTime", "registrationDateTime", "lastModifiedDateTime");

    public LookUp {
        caseSensitive = Set.copyOf(caseSensitive);
        earlier = Set.copyOf(earlier);
    }

    public static LookUp byKey(GraphRequest request, Predicate<ObjectNode> hasKey, ObjectNode sent) {
        return new LookUp(request, true, hasKey, sent, Set.of(), Set.of(), "");
    }

    public static LookUp inList(GraphRequest request, Predicate<ObjectNode> hasKey, ObjectNode sent) {
        return new LookUp(request, false, hasKey, sent, Set.of(), Set.of(), "");
    }

    /** The same, with properties whose texts have to be the same to the letter. */
    public LookUp caseSensitive(String... names) {
        return new LookUp(request, unique, hasKey, sent, Set.of(names), earlier, inside);
    }

    /** The same, with the resources that were there before the creation. */
    public LookUp besides(List<ObjectNode> resources) {
        Set<String> ids = resources.stream()
                .map(GraphOutcome::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new LookUp(request, unique, hasKey, sent, caseSensitive, ids, inside);
    }

    /** The same for a resource that is created with others inside it. */
    public LookUp withInside(String property) {
        return new LookUp(request, unique, hasKey, sent, caseSensitive, earlier, property);
    }

    public boolean wasThereBefore(ObjectNode resource) {
        String id = GraphOutcome.id(resource);
        return id != null && earlier.contains(id);
    }

    /** Places where a resource with the key is not as it was sent. */
    public List<String> differences(ObjectNode resource) {
        return Differences.between(sent, resource, caseSensitive);
    }

    /** Places by which a resource with the key differs from the one that was created, or is older. */
    public List<String> contradictions(ObjectNode resource, Instant earliest) {
        List<String> places = new ArrayList<>(differences(resource));
        places.addAll(olderBy(resource, earliest));
        return places;
    }

    /** Whether it can be the one that was created, though resources inside it may be missing or others. */
    public boolean canBeWithout(ObjectNode resource, Instant earliest) {
        return contradictions(resource, earliest).stream().allMatch(place -> place.startsWith("/" + inside));
    }

    /** Whether a resource inside can be the one that was sent. */
    public static boolean isAlike(ObjectNode sent, ObjectNode found) {
        return Differences.between(sent, found, Set.of()).isEmpty();
    }

    private List<String> olderBy(ObjectNode resource, Instant earliest) {
        return TIMES.stream()
                .filter(time -> !sent.has(time) && isBefore(resource.path(time).asText(), earliest))
                .map(time -> "/" + time)
                .toList();
    }

    private static boolean isBefore(String time, Instant earliest) {
        try {
            return OffsetDateTime.parse(time).toInstant().isBefore(earliest);
        } catch (DateTimeException notSaid) {
            return false;
        }
    }
}
