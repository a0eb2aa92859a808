package io.graphfacade.web;

import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.operation.UseCases;
import io.graphfacade.web.error.ErrorAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;

/** Brings one request of a batch to its operation. */
@Singleton
class PartDispatch {

    /** As API Gateway has it for a request by itself. */
    private static final int LONGEST_URL = 10_000;

    private static final int LONGEST_VALUE = 8_000;

    private final PathReader paths;
    private final Routes routes;
    private final Unserved unserved;
    private final UseCases useCases;

    @Inject
    PartDispatch(PathReader paths, Routes routes, Unserved unserved, UseCases useCases) {
        this.paths = paths;
        this.routes = routes;
        this.unserved = unserved;
        this.useCases = useCases;
    }

    Answer answer(PartInbound inbound, ResultRenderer renderer) {
        try {
            return tried(inbound, renderer);
        } catch (NotFoundException nowhere) {
            return unserved.answer(inbound.method(), "", renderer);
        } catch (WebApplicationException refused) {
            return renderer.error(FrameworkError.of(refused.getResponse().getStatus()));
        } catch (PathReplaced replaced) {
            return renderer.error(Unserved.notFound(String.valueOf(replaced.getMessage())));
        } catch (RuntimeException unforeseen) {
            // what became of the other requests must be told
            return renderer.error(UnexpectedFailure.answer(unforeseen));
        }
    }

    private Answer tried(PartInbound inbound, ResultRenderer renderer) {
        if (inbound.part().url().length() > LONGEST_URL) {
            return renderer.error(invalid("The url has more than " + LONGEST_URL + " characters."));
        }
        if (!inbound.part().headerValues().allMatch(PartDispatch::isFieldValue)) {
            return renderer.error(invalid("A header has a value that no header can have: up to " + LONGEST_VALUE
                    + " characters of printable ASCII."));
        }
        Optional<PartUrl> url = PartUrl.of(inbound.part().url());
        if (url.isEmpty()) {
            return renderer.error(invalid("The url has a host; write it relative to the version, such as /devices."));
        }
        ReadPath path = paths.read(url.get().path(), inbound.whole().version());
        if (PathSpelling.isBatch(path.canonical())) {
            return renderer.error(invalid("A batch cannot hold a batch."));
        }
        if (isOfOtherVersion(path.canonical())) {
            return renderer.error(
                    invalid("The url names another version of Graph than the batch; send it in a batch of its own."));
        }
        Optional<Routes.Route> route = routes.at(inbound.method(), path.canonical());
        if (route.isEmpty() || path.isReport() && !inbound.method().equals("POST")) {
            return unserved.answer(inbound.method(), path.canonical(), renderer);
        }
        return useCases.run(
                        route.get().operation(),
                        inbound.request(path, route.get().ids(), url.get().query()),
                        inbound.payload(route.get().operation()))
                .render(renderer);
    }

    private static boolean isFieldValue(String value) {
        return value.length() <= LONGEST_VALUE && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** The version of the batch was taken off already. */
    private static boolean isOfOtherVersion(String path) {
        return Arrays.stream(GraphVersion.values()).anyMatch(version -> path.startsWith("/" + version.segment() + "/"));
    }

    private static ErrorAnswer invalid(String message) {
        return ErrorAnswer.of(400, "invalidRequest", message);
    }
}
