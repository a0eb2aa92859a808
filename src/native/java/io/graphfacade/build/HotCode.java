package io.graphfacade.build;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.nativeimage.hosted.Feature.BeforeCompilationAccess;

/**
 * The functions that a start, a create or an event of {@code infra/local} runs, and those of them that run often: lists of their symbols, and all
 * functions that the builder has. docs/native.md says how the lists are made.
 */
final class HotCode {

    /** The empty line stands behind what each start runs. */
    private final List<String> lines = Builder.list("hot-code.txt");

    private final Set<String> ofEachStart = Set.copyOf(lines.subList(0, lines.indexOf("")));
    private final Set<String> listed =
            lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    private final Map<String, List<String>> often = Builder.list("hot-calls.txt").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toMap(line -> line.get(0), line -> line.subList(1, line.size())));
    private final Object universe;
    private final Method symbol =
            Builder.method(Class.forName("com.oracle.svm.hosted.meta.HostedMethod"), "getUniqueShortName");

    /** @throws ReflectiveOperationException in another version of the builder */
    HotCode(BeforeCompilationAccess access) throws ReflectiveOperationException {
        universe = Builder.ask(access, "getUniverse");
    }

    /** In the order in which they are laid out. */
    Set<String> listed() {
        return listed;
    }

    /** Whether a start and its first create run it; else only other events do. */
    boolean runsInEachStart(Object function) throws ReflectiveOperationException {
        return ofEachStart.contains(symbolOf(function));
    }

    String symbolOf(Object function) throws ReflectiveOperationException {
        return (String) symbol.invoke(function);
    }

    boolean has(Object function) throws ReflectiveOperationException {
        return listed.contains(symbolOf(function));
    }

    boolean runsOften(Object function) throws ReflectiveOperationException {
        return often.containsKey(symbolOf(function));
    }

    /** Functions that run often, by their symbols, with those that each of them calls often. */
    Map<String, List<String>> often() {
        return often;
    }

    /** All that can be reached, also those of which each call will be replaced by what they do. */
    List<Object> all() throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>();
        ((Iterable<?>) Builder.ask(universe, "getMethods")).forEach(all::add);
        return all;
    }

    /** Symbols in the list that no function has. */
    List<String> missing() throws ReflectiveOperationException {
        Set<String> missing = new LinkedHashSet<>(listed);
        for (Object function : all()) {
            missing.remove(symbolOf(function));
        }
        return List.copyOf(missing);
    }

    /** What decides how functions are compiled. */
    Object host() throws ReflectiveOperationException {
        return Builder.ask(universe, "hostVM");
    }
}
