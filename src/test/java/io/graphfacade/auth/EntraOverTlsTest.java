package io.graphfacade.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

/** Keys and tokens over TLS, from an Entra whose certificate only {@code facade.auth.ca-certificate} vouches for. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = EntraStandIn.OVER_TLS, value = "true"),
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = ModesTest.ROLE),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret")
        })
class EntraOverTlsTest extends ModesTest {

    @Override
    void takeCredential(Map<String, String> form) {
        assertThat(form.remove("client_secret")).isEqualTo("a-secret");
    }
}
