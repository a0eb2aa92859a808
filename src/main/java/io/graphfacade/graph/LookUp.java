package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a resource is found without its id, to learn what became of its creation (contract 13.4).
 *
 * @param request for a list, or for the one resource by an alternate key
 * @param isIt whether a resource that Graph answers is the one
 * @param unique whether Graph itself refuses a second one
 */
public record LookUp(GraphRequest request, Predicate<ObjectNode> isIt, boolean unique) {

    /** The same, but blind for those that were there before the creation. */
    public LookUp besides(List<ObjectNode> earlier) {
        List<String> ids =
                earlier.stream().map(resource -> resource.path("id").asText()).toList();
        return unique
                ? this
                : new LookUp(
                        request,
                        isIt.and(resource -> !ids.contains(resource.path("id").asText())),
                        false);
    }
}
