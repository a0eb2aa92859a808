package io.graphfacade.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query of CloudWatch Logs Insights, read closely enough to know which fields it names. */
record LogsQuery(String file, List<String> lines) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");
    private static final Pattern CAPTURE = Pattern.compile("\\(\\?<(\\w+)>");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|/[^/\n]*/");
    private static final Pattern ALIAS = Pattern.compile("\\b(?:as|into) (\\w+)");
    private static final Pattern PARSED = Pattern.compile("jsonParse\\(@message\\) as (\\w+)");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`|(?<![\\w.@])(@?[A-Za-z_][\\w.]*)(?![\\w.]*\\()");
    private static final Set<String> WORDS = Set.of(
            "filter", "fields", "sort", "stats", "limit", "parse", "unnest", "by", "as", "into", "and", "or", "not",
            "like", "asc", "desc");

    static List<LogsQuery> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("infra", "queries"))) {
            return files.sorted().map(LogsQuery::of).toList();
        }
    }

    private static LogsQuery of(Path file) {
        try {
            return new LogsQuery(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its first line. */
    String title() {
        return lines.get(0);
    }

    /** Without what it defines itself; a part of a line that it parses is the field of that name. */
    Set<String> fields() {
        String text = COMMENT.matcher(String.join("\n", lines)).replaceAll("");
        Set<String> own = new HashSet<>(groups(CAPTURE, text));
        text = QUOTED.matcher(text).replaceAll("");
        own.addAll(groups(ALIAS, text));
        Set<String> parsed = groups(PARSED, text);
        return NAME.matcher(text)
                .results()
                .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
                .filter(name -> !WORDS.contains(name) && !own.contains(name))
                .map(name -> parsed.contains(name.split("\\.")[0]) ? name.substring(name.indexOf('.') + 1) : name)
                .collect(Collectors.toSet());
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return file;
    }
}
