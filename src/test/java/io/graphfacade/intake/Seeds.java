package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The bodies of the samples and cases, with one key in all of them that an answer is looked through for. */
final class Seeds {

    private static final List<Seed> ALL =
            Stream.concat(samples(), cases()).map(Seeds::withKey).distinct().toList();
    private static final Map<FuzzedType, List<String>> BY_TYPE = ALL.stream()
            .filter(seed -> isObject(seed.body()))
            .collect(Collectors.groupingBy(
                    Seed::type, TreeMap::new, Collectors.mapping(Seed::body, Collectors.toUnmodifiableList())));

    record Seed(FuzzedType type, String body) {}

    private Seeds() {}

    static Stream<Seed> all() {
        return ALL.stream();
    }

    /** Those that are JSON objects. */
    static List<String> of(FuzzedType type) {
        return BY_TYPE.get(type);
    }

    private static Stream<Seed> samples() {
        return files("src/test/resources/samples")
                .filter(file -> !file.getFileName().toString().contains("response"))
                .map(file -> new Seed(typeOf(file.getFileName().toString()), read(file)));
    }

    private static FuzzedType typeOf(String sample) {
        if (sample.startsWith("user-device")) {
            return FuzzedType.USER_DEVICE;
        }
        if (sample.startsWith("remote-network")) {
            return FuzzedType.REMOTE_NETWORK;
        }
        return sample.startsWith("device-link") ? FuzzedType.DEVICE_LINK : FuzzedType.DEVICE;
    }

    private static Stream<Seed> cases() {
        return files("src/test/cases")
                .map(file -> TakeIn.tree(read(file)).path("request"))
                .flatMap(request -> Stream.of(FuzzedType.values())
                        .filter(type -> type.isOf(
                                request.path("method").asText(),
                                request.path("path").asText()))
                        .map(type -> new Seed(type, body(request))))
                .filter(seed -> !seed.body().isEmpty());
    }

    private static String body(JsonNode request) {
        if (request.has("text")) {
            return StreamSupport.stream(request.get("text").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("\n"));
        }
        return request.has("body") ? request.get("body").toString() : "";
    }

    private static Seed withKey(Seed seed) {
        String keyed = seed.body()
                .replaceAll(
                        "(\"(?:preSharedKey|zoneRedundancyPreSharedKey)\"\\s*:\\s*)\"[^\"\\\\]*\"",
                        "$1\"" + TakenIn.KEY + "\"");
        return new Seed(seed.type(), keyed);
    }

    private static boolean isObject(String body) {
        try {
            return TakeIn.tree(body).isObject();
        } catch (UncheckedIOException noJson) {
            return false;
        }
    }

    private static Stream<Path> files(String directory) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
