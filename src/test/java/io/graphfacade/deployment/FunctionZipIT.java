package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What Lambda needs of a native function.zip to start what is in it. */
@EnabledIfSystemProperty(
        named = "native",
        matches = ".*",
        disabledReason = "the managed Java runtime needs no bootstrap")
class FunctionZipIT {

    private static final Path ZIP = Path.of("target", "function.zip");

    /** Without a default of its own the file system takes a file whose mode nobody has set for executable. */
    private static final Map<String, String> WITH_MODES =
            Map.of("enablePosixFileAttributes", "true", "defaultPermissions", "---------");

    /** In the words of Java and in those of ELF (e_machine). */
    private static final Map<String, Short> MACHINES = Map.of("amd64", (short) 62, "aarch64", (short) 183);

    /** That of Amazon Linux 2023, which provided.al2023 is; an executable asks for the one that it was linked with, or an older one. */
    private static final int GLIBC_2 = 34;

    private static final Pattern NEEDED = Pattern.compile("\0GLIBC_2\\.(\\d+)[\\d.]*(?=\0)");

    private static final int EXECUTABLE_HEADER = 20;
    private static final int MAGIC = 0x7f454c46;
    private static final int CLASS = 4;
    private static final byte SIXTY_FOUR_BITS = 2;
    private static final int MACHINE = 18;

    @Test
    void itsBootstrapMayBeExecutedByAnyone() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, WITH_MODES)) {
            assertThat(Files.getPosixFilePermissions(zip.getPath("bootstrap")))
                    .contains(
                            PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_EXECUTE,
                            PosixFilePermission.OTHERS_READ);
        }
    }

    @Test
    void itsBootstrapIsForTheMachineThatBuiltIt() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, WITH_MODES);
                InputStream bootstrap = Files.newInputStream(zip.getPath("bootstrap"))) {
            ByteBuffer header = ByteBuffer.wrap(bootstrap.readNBytes(EXECUTABLE_HEADER));

            assertThat(header.getInt()).isEqualTo(MAGIC);
            assertThat(header.get(CLASS)).isEqualTo(SIXTY_FOUR_BITS);
            assertThat(header.order(ByteOrder.LITTLE_ENDIAN).getShort(MACHINE))
                    .isEqualTo(MACHINES.get(System.getProperty("os.arch")));
        }
    }

    @Test
    void itsBootstrapNeedsNoNewerLibraryThanThereIs() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, WITH_MODES)) {
            String bootstrap = Files.readString(zip.getPath("bootstrap"), StandardCharsets.ISO_8859_1);

            assertThat(NEEDED.matcher(bootstrap).results().map(needed -> Integer.valueOf(needed.group(1))))
                    .allMatch(minor -> minor <= GLIBC_2);
        }
    }
}
