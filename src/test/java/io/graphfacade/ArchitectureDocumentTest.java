package io.graphfacade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/architecture.md draws the arrows that ArchitectureTest allows, but for those that follow from others. */
class ArchitectureDocumentTest {

    private static final Pattern ARROW = Pattern.compile("(?m)^    (\\w+) --> (\\w+)$");

    private static Map<String, Set<String>> drawn() throws IOException {
        String document = Files.readString(Path.of("docs", "architecture.md"));
        // "graph" is a word of Mermaid's own
        String rooms = document.substring(document.indexOf("## Rooms"), document.indexOf("## A create in doubt"))
                .replaceAll("\\bgraphs\\b", "graph");
        return ARROW.matcher(rooms)
                .results()
                .collect(Collectors.groupingBy(
                        arrow -> arrow.group(1),
                        TreeMap::new,
                        Collectors.mapping(arrow -> arrow.group(2), Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, List<String>> allowed() {
        return ArchitectureTest.arrows()
                .map(arguments -> arguments.get())
                .collect(Collectors.toMap(arrow -> (String) arrow[0], ArchitectureDocumentTest::targets));
    }

    @SuppressWarnings("unchecked")
    private static List<String> targets(Object[] arrow) {
        return (List<String>) arrow[1];
    }

    private static Set<String> reached(String from, Map<String, ? extends Collection<String>> arrows) {
        Set<String> reached = new TreeSet<>();
        for (String to : arrows.containsKey(from) ? arrows.get(from) : List.<String>of()) {
            reached.add(to);
            reached.addAll(reached(to, arrows));
        }
        return reached;
    }

    @Test
    void eachArrowIsAllowed() throws IOException {
        Map<String, List<String>> allowed = allowed();

        assertThat(drawn())
                .isNotEmpty()
                .allSatisfy((from, to) -> assertThat(allowed.get(from)).as(from).containsAll(to));
    }

    @Test
    void whatARoomMayKnowFollowsFromTheArrows() throws IOException {
        Map<String, Set<String>> drawn = drawn();
        Map<String, List<String>> allowed = allowed();

        assertThat(allowed.keySet())
                .allSatisfy(room -> assertThat(reached(room, drawn)).as(room).isEqualTo(reached(room, allowed)));
    }

    @Test
    void eachFolderOfTheCodeIsExplained() throws IOException {
        String folders = Files.readString(Path.of("docs", "architecture.md")).split("## Folders")[1];

        try (Stream<Path> packages = Files.list(Path.of("src", "main", "java", "io", "graphfacade"))) {
            assertThat(packages.filter(Files::isDirectory).map(folder -> "`" + folder.getFileName() + "` |"))
                    .hasSizeGreaterThan(15)
                    .allSatisfy(folder -> assertThat(folders).contains(folder));
        }
    }
}
