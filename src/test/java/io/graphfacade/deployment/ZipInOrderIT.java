package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** function.zip depends on the files in it and on nothing else, such as when and where it was made. */
class ZipInOrderIT {

    private static final Path ZIP = Path.of("target", "function.zip");
    private static final Map<String, String> WITH_MODES = Map.of("enablePosixFileAttributes", "true");

    @Test
    void itsFilesAreInTheOrderOfTheirNamesWithOneTimeAndNoneOfTheirOwn() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream())
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparing(ZipEntry::getName))
                    .allSatisfy(file -> {
                        assertThat(file.getTimeLocal()).isEqualTo("2026-01-01T00:00:00");
                        assertThat(file.getExtra()).isNull();
                    });
        }
    }

    @Test
    void itsFilesMayBeReadByAnyoneAndNoneButBootstrapBeExecuted() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, WITH_MODES);
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(permissions(file))
                    .isEqualTo(file.toString().equals("/bootstrap") ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
