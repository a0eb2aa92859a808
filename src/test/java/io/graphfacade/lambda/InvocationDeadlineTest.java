package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.transport.Deadline;
import io.graphfacade.web.InboundRequest;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that a request has. */
class InvocationDeadlineTest {

    private static final GraphConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(GraphConfig.class)
            .withConverter(Duration.class, 200, text -> Duration.parse("PT" + text)) // as Quarkus reads it
            .withDefaultValue("facade.graph.answer-within", "28S")
            .withDefaultValue("facade.graph.reserve", "0.5S")
            .build()
            .getConfigMapping(GraphConfig.class);

    @ParameterizedTest(name = "{0} ms left of the invocation: {1} ms for Graph")
    @CsvSource({
        "900000, 27500", // the limit is API Gateway's
        "28000, 27500",
        "10000, 9500",
        "600, 100",
        "400, 0",
        "0, 27500", // unknown
        "-1795262400000, 27500"
    })
    void theInvocationsEndMinusTheReserve(long remaining, long forGraph) {
        QuarkusHttpHeaders headers = new QuarkusHttpHeaders();
        headers.setContextObject(
                Context.class,
                proxy(
                        Context.class,
                        (proxy, method, arguments) -> method.getName().startsWith("getRemaining")
                                ? (int) Math.max(Integer.MIN_VALUE, remaining)
                                : null));

        assertThat(timeFor(headers))
                .isBetween(Duration.ofMillis(Math.max(0, forGraph - 80)), Duration.ofMillis(forGraph));
    }

    @Test
    void elsewhereTheConfiguredLimitMinusTheReserve() {
        assertThat(timeFor(new QuarkusHttpHeaders())).isBetween(Duration.ofMillis(27_400), Duration.ofMillis(27_500));
    }

    private static Duration timeFor(QuarkusHttpHeaders headers) {
        Map<String, Object> properties = new HashMap<>();
        new InvocationDeadline(() -> CONFIG)
                .begin(
                        proxy(
                                ContainerRequestContext.class,
                                (proxy, method, arguments) -> properties.put((String) arguments[0], arguments[1])),
                        proxy(HttpServerRequest.class, (proxy, method, arguments) -> headers));
        return ((Deadline) properties.get(InboundRequest.DEADLINE)).left();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
