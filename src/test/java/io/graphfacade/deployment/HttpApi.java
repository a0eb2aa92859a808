package io.graphfacade.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Selects routes as API Gateway does for HTTP APIs ("Create routes for HTTP APIs in API Gateway" in the Amazon API Gateway Developer Guide):
 * first those that match the whole path, then those with a greedy path variable, then {@code $default}; of these the most specific one.
 * {@code ANY} takes the methods that no other route of the same path takes.
 */
record HttpApi(List<Route> routes) {

    /** @param authorization {@code NONE}, {@code JWT} or {@code AWS_IAM} */
    record Route(String key, String authorization) {

        private boolean takes(String method) {
            return key.startsWith(method + " ") || isForAnyMethod();
        }

        private boolean isForAnyMethod() {
            return key.startsWith("ANY ");
        }

        private boolean isGreedy() {
            return key.endsWith("+}");
        }

        private List<String> words() {
            List<String> segments = segments(key.substring(key.indexOf('/')));
            return isGreedy() ? segments.subList(0, segments.size() - 1) : segments;
        }

        private boolean fits(List<String> path) {
            List<String> words = words();
            return (isGreedy() ? path.size() > words.size() : path.size() == words.size())
                    && IntStream.range(0, words.size())
                            .allMatch(i ->
                                    isVariable(words.get(i)) || words.get(i).equals(path.get(i)));
        }

        private boolean isAtLeastAsSpecificAs(Route other) {
            List<String> words = words();
            List<String> others = other.words();
            return (other.isForAnyMethod() || !isForAnyMethod())
                    && words.size() >= others.size()
                    && IntStream.range(0, others.size())
                            .allMatch(i -> isVariable(others.get(i)) || !isVariable(words.get(i)));
        }
    }

    /**
     * The route that is taken, none if there is none. There are several if the guide does not say which of them is more specific: one that
     * names more of the path, or one that names the method.
     */
    List<Route> taken(String method, String path) {
        List<String> segments = segments(path);
        List<Route> fitting = routes.stream()
                .filter(route -> route.key().contains(" ") && route.takes(method) && route.fits(segments))
                .toList();
        List<Route> whole = fitting.stream().filter(route -> !route.isGreedy()).toList();
        List<Route> first = whole.isEmpty() ? fitting : whole;
        return first.isEmpty()
                ? routes.stream()
                        .filter(route -> route.key().equals("$default"))
                        .toList()
                : first.stream()
                        .filter(route -> first.stream()
                                .noneMatch(other -> !other.equals(route) && other.isAtLeastAsSpecificAs(route)))
                        .toList();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
    }
}
