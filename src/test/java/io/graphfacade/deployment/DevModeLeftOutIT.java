package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What only dev mode has is in nothing that is deployed: Graph's stand-in with WireMock, the portal page and what serves it. Deployed, the
 * page is static files.
 */
class DevModeLeftOutIT {

    private static final Path FUNCTION = Path.of("target", "function.zip");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final List<String> PACKAGES = List.of("io.graphfacade.standin", "io.graphfacade.portal");

    private static boolean isOfDevMode(String file) {
        return file.contains("standin") || file.contains("wiremock") || file.contains("portal");
    }

    @Test
    void noFileOfThePackageIsOfDevMode() throws IOException {
        try (ZipFile function = new ZipFile(FUNCTION.toFile())) {
            assertThat(function.stream().map(ZipEntry::getName)).isNotEmpty().noneMatch(DevModeLeftOutIT::isOfDevMode);
        }
    }

    @Test
    void theExecutableHasNoClassOfIt() throws IOException {
        try (ZipFile function = new ZipFile(FUNCTION.toFile())) {
            ZipEntry bootstrap = function.getEntry("bootstrap");
            if (bootstrap != null) {
                String executable =
                        new String(function.getInputStream(bootstrap).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(PACKAGES).noneMatch(executable::contains);
            }
        }
    }

    @Test
    void theClassesThatPackagesAreMadeOfHaveNoneOfIt() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            assertThat(files.map(Path::toString))
                    .anyMatch(name -> name.endsWith(".class"))
                    .noneMatch(DevModeLeftOutIT::isOfDevMode);
        }
    }
}
