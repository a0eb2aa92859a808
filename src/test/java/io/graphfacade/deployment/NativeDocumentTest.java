package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/native.md builds as the release does, with the properties and settings that pom.xml has. */
class NativeDocumentTest {

    private static String document;
    private static String pom;
    private static String profile;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("docs", "native.md"));
        pom = Files.readString(Path.of("pom.xml"));
        profile = TerraformModule.first("(?s)<id>native</id>(.*?)</profile>", pom);
    }

    @Test
    void releasesAreBuiltAsItSays() throws IOException {
        String workflow = Files.readString(Path.of(".github", "workflows", "release.yml"));

        assertThat(TerraformModule.found("run: (\\./mvnw .*-Dnative .*)", workflow)
                        .map(command -> command.group(1).replace(" -B -ntp", "")))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(document).contains(command));
    }

    @Test
    void propertiesThatItSetsAreThere() {
        assertThat(TerraformModule.found("(?<![:\\w])-D(?!quarkus\\.|native\\b[^.])([\\w.]+)", document)
                        .map(property -> property.group(1)))
                .contains("native.image.memory", "skipUnitTests")
                .allSatisfy(property -> assertThat(pom).contains("<" + property + ">"));
        assertThat(profile).contains("<name>native</name>");
    }

    @Test
    void itKnowsTheSettingsOfTheProfile() {
        assertThat(TerraformModule.found("<(quarkus\\.[\\w.-]+)>", profile).map(setting -> setting.group(1)))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(document).contains("`" + setting + "`"));
    }

    @Test
    void itKnowsEachArgumentOfTheBuilder() {
        String ofArchitecture = TerraformModule.first("(?s)<id>x86-64</id>(.*?)</profile>", pom);

        assertThat(ofArchitecture).contains("<native.instructions>");
        assertThat(TerraformModule.found("(?<=additional-build-args>|,)\\s*(-[^,<$]+)", profile + ofArchitecture)
                        .map(argument -> argument.group(1).strip()))
                .isNotEmpty()
                .allSatisfy(argument -> assertThat(document).contains(argument));
    }

    @Test
    void itSaysHowMuchMemoryThereIsForTheBuilder() {
        String gigabytes = TerraformModule.first("<native\\.image\\.memory>(\\d+)g<", pom);

        assertThat(gigabytes).isNotEmpty();
        assertThat(document).contains("heap may grow to " + gigabytes + " GB");
    }
}
