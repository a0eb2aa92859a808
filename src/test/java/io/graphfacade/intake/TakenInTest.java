package io.graphfacade.intake;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What holds for every body, with the bodies of samples and cases and those that coverage has led to; {@code -Pfuzz} looks for others. */
class TakenInTest {

    /** Where the fuzzer reads them, and puts those that fail. */
    private static final Path COLLECTED =
            Path.of("src/test/resources/io/graphfacade/intake/IntakeFuzzTestInputs/bytes");

    @Test
    void bodiesOfSamplesAndCasesAreTakenIn() {
        assertAll(Seeds.all().map(TakenInTest::holds));
    }

    @Test
    void collectedBodiesAreTakenIn() throws IOException {
        try (Stream<Path> files = Files.list(COLLECTED)) {
            List<Path> inputs = files.sorted().toList();
            assertAll(inputs.stream().map(TakenInTest::holds));
        }
    }

    private static Executable holds(Seeds.Seed seed) {
        byte[] body = seed.body().getBytes(StandardCharsets.UTF_8);
        return () -> TakenIn.holds(seed.type().type(), body);
    }

    private static Executable holds(Path file) {
        return () -> {
            try {
                holdsForInput(Files.readAllBytes(file));
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError(file.getFileName().toString(), fault);
            }
        };
    }

    /** The letter of the type, and the body. */
    static void holdsForInput(byte[] input) {
        if (input.length > 0) {
            byte[] body = Arrays.copyOfRange(input, 1, input.length);
            TakenIn.holds(FuzzedType.of((char) input[0]).type(), body);
        }
    }
}
