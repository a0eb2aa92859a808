package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tests do, but for the host. */
class ReadmeTest {

    private static String shown(String language) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String section = readme.substring(readme.indexOf("## With Microsoft's clients"));
        int begin = section.indexOf("```" + language + "\n");
        assertThat(begin).isPositive();
        return section.substring(begin + 4 + language.length(), section.indexOf("```", begin + 3));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void java() throws IOException {
        String snippet = shown("java")
                .replace("\"facade.contoso.com\"", "HOST")
                .replace("\"https://graph.microsoft.com/.default\"", "SCOPE")
                .replace("\"https://facade.contoso.com/v1.0\"", "url(\"/v1.0\")")
                .replace("var graph =", "graph =");
        Path test = Path.of("src/test/java/io/graphfacade/clients/DevicesTest.java");

        assertThat(withoutBlanks(Files.readString(test))).contains(withoutBlanks(snippet));
    }

    @Test
    void javaScript() throws IOException {
        String snippet =
                shown("js").replace("'https://facade.contoso.com'", "FACADE").replace("'facade.contoso.com'", "HOST");

        assertThat(withoutBlanks(Files.readString(Path.of("node/client.mjs")))).contains(withoutBlanks(snippet));
    }
}
