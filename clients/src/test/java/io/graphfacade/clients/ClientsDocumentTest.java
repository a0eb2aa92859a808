package io.graphfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/clients.md shows is what the tests do, but for the host. */
class ClientsDocumentTest {

    private static final String MICROSOFTS = "## With Microsoft's clients";
    private static final String GENERATED = "## With generated clients";

    private static String section(String title) throws IOException {
        String document = Files.readString(Path.of("..", "docs", "clients.md")) + "\n## ";
        int begin = document.indexOf(title);
        assertThat(begin).isPositive();
        return document.substring(begin, document.indexOf("\n## ", begin));
    }

    private static String shown(String title, String language) throws IOException {
        String section = section(title);
        int begin = section.indexOf("```" + language + "\n");
        assertThat(begin).isPositive();
        return section.substring(begin + 4 + language.length(), section.indexOf("```", begin + 3));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void java() throws IOException {
        String snippet = shown(MICROSOFTS, "java")
                .replace("\"facade.contoso.com\"", "HOST")
                .replace("\"https://graph.microsoft.com/.default\"", "SCOPE")
                .replace("\"https://facade.contoso.com/v1.0\"", "url(\"/v1.0\")")
                .replace("var graph =", "graph =");
        Path test = Path.of("src/test/java/io/graphfacade/clients/DevicesTest.java");

        assertThat(withoutBlanks(Files.readString(test))).contains(withoutBlanks(snippet));
    }

    @Test
    void javaScript() throws IOException {
        String snippet = shown(MICROSOFTS, "js")
                .replace("'https://facade.contoso.com'", "FACADE")
                .replace("'facade.contoso.com'", "HOST");

        assertThat(withoutBlanks(Files.readString(Path.of("node/client.mjs")))).contains(withoutBlanks(snippet));
    }

    @Test
    void generatedJava() throws IOException {
        String client = shown(GENERATED, "java")
                .replace("\"https://facade.contoso.com\"", "facade()")
                .replace("token", "TOKEN");
        Path test = Path.of("src/test/java/io/graphfacade/clients/GeneratedClientTest.java");
        String plugin = shown(GENERATED, "xml").replace("docs/openapi.yaml", "${project.basedir}/../docs/openapi.yaml");
        String build = Files.readString(Path.of("pom.xml"))
                .replace("${openapi-generator-plugin.version}", System.getProperty("openapi-generator-plugin.version"));

        assertThat(withoutBlanks(Files.readString(test))).contains(withoutBlanks(client));
        assertThat(withoutBlanks(build)).contains(withoutBlanks(plugin));
    }

    @Test
    void generatedTypeScript() throws IOException {
        String client = shown(GENERATED, "ts")
                .replace("'https://facade.contoso.com'", "FACADE")
                .replace("./facade.js", "./target/facade.js");
        String sources = Files.readString(Path.of("typescript/openapi-fetch.test.ts"));
        String commands = Files.readString(Path.of("typescript/package.json"))
                .replace("../../docs", "docs")
                .replace("target/", "");
        String command = section(GENERATED)
                .lines()
                .filter(line -> line.startsWith("    npx "))
                .findFirst()
                .orElseThrow()
                .replace("npx", "")
                .trim();

        assertThat(client.split("\n\n")).hasSize(2).allSatisfy(part -> assertThat(withoutBlanks(sources))
                .contains(withoutBlanks(part)));
        assertThat(commands).contains(command);
    }
}
