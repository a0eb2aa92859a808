package io.graphfacade.operation;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.message.GraphVersion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one of Graph's operations: its place, and the rights it needs (contract 2, 10, 11). The spelling of paths, the checks
 * of tokens, and the tests of documents and templates read it.
 *
 * @param title as Graph's documentation calls it
 * @param method of HTTP
 * @param versions a path without a version means the first one
 * @param family its mode is set for the family
 * @param rights that a token must have for it
 * @param alternateKey that people write in place of the id at the end of the path (contract 17), null if there is none
 */
public record GraphOperation(
        String title,
        String method,
        PathTemplate path,
        List<GraphVersion> versions,
        Set<Cloud> clouds,
        OperationFamily family,
        Rights rights,
        @Nullable String alternateKey) {

    public GraphOperation {
        versions = List.copyOf(versions);
        clouds = Set.copyOf(clouds);
    }

    public GraphOperation(
            String title,
            String method,
            PathTemplate path,
            List<GraphVersion> versions,
            Set<Cloud> clouds,
            OperationFamily family,
            Rights rights) {
        this(title, method, path, versions, clouds, family, rights, null);
    }

    /** The reason if Graph does not have the operation there, null if it has. */
    @Nullable
    String absence(@Nullable GraphVersion asked, Cloud cloud) {
        if (!clouds.contains(cloud)) {
            return "Microsoft Graph has \"" + title + "\" in the global cloud only.";
        }
        return asked == null || versions.contains(asked)
                ? null
                : "Microsoft Graph has \"" + title + "\" in version "
                        + versions.get(0).segment() + " only, not in " + asked.segment() + ".";
    }

    /** @param asked null if the path names no version */
    GraphVersion version(@Nullable GraphVersion asked) {
        return asked == null ? versions.get(0) : asked;
    }
}
