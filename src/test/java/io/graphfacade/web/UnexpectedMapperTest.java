package io.graphfacade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.RecordedLog;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody foresaw. */
class UnexpectedMapperTest {

    private static final StackTraceElement OF_LIBRARY =
            new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 233);
    private static final StackTraceElement OURS = new StackTraceElement("io.graphfacade.x.Y", "z", "Y.java", 7);

    private static ContainerRequestContext request() {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                UnexpectedMapperTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> null);
    }

    private static String lineFor(Throwable failure) {
        try (RecordedLog log = new RecordedLog(UnexpectedFailure.class.getName())) {
            Response answer = new UnexpectedMapper().map(failure, request());

            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(log.lines()).hasSize(1);
            return log.lines().get(0);
        }
    }

    @Test
    void theLogSaysWhereInOurCodeAndNotWithWhat() {
        Exception failure = new IllegalStateException("S3cret");
        failure.setStackTrace(new StackTraceElement[] {OF_LIBRARY, OURS});

        assertThat(lineFor(failure)).isEqualTo("unexpected IllegalStateException at io.graphfacade.x.Y.z(Y.java:7)");
    }

    @Test
    void whereNoneIsOursTheFirstPlaceHasToDo() {
        Exception failure = new IllegalStateException("S3cret");
        failure.setStackTrace(new StackTraceElement[] {OF_LIBRARY});

        assertThat(lineFor(failure))
                .isEqualTo("unexpected IllegalStateException at java.util.Objects.requireNonNull(Objects.java:233)");
        failure.setStackTrace(new StackTraceElement[0]);
        assertThat(lineFor(failure)).isEqualTo("unexpected IllegalStateException at unknown");
    }

    static Stream<VirtualMachineError> ofTheProcess() {
        return Stream.of(new OutOfMemoryError("S3cret"), new StackOverflowError(), new InternalError());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTheProcess")
    void aBrokenProcessGivesNoAnswer(VirtualMachineError failure) {
        assertThatThrownBy(() -> new UnexpectedMapper().map(failure, request())).isSameAs(failure);
    }
}
