package io.graphfacade.intake;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that coverage leads to, in addition to those of a seed. The first byte of one is the letter of its type. */
class IntakeFuzzTest {

    static Stream<byte[]> seeds() {
        return Seeds.all().map(seed -> (seed.type().letter() + seed.body()).getBytes(StandardCharsets.UTF_8));
    }

    /** Any bytes. */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1h")
    void bytes(byte[] input) {
        TakenInTest.holdsForInput(input);
    }

    /** A sample in which something was changed, so that more of them are JSON and accepted. The body says more than the fuzzer's input. */
    @FuzzTest(maxDuration = "1h")
    void changes(FuzzedDataProvider data) {
        FuzzedType type = data.pickValue(FuzzedType.values());
        String body = new ChangedBody(data).of(data.pickValue(Seeds.of(type)));
        try {
            TakenIn.holds(type.type(), body.getBytes(StandardCharsets.UTF_8));
        } catch (AssertionError | RuntimeException fault) {
            throw new AssertionError("an input of bytes: " + type.letter() + body, fault);
        }
    }
}
