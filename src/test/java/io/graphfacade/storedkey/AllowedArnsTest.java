package io.graphfacade.storedkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.aws.Arn;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedArnsTest {

    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";
    private static final String PARAMETER = "arn:aws:ssm:eu-west-1:123456789012:parameter/";

    private static AllowedArns allowed(String... arns) {
        return new AllowedArns(List.of(arns), AuthConfig.Mode.APPLICATION, Optional.empty());
    }

    @ParameterizedTest(name = "{0} allows {1}: {2}")
    @CsvSource({
        SECRET + "a-AbCdEf, " + SECRET + "a-AbCdEf, true",
        SECRET + "a-AbCdEf, " + SECRET + "a-AbCdEg, false",
        SECRET + "a-AbCdEf, " + SECRET + "a-AbCdEf2, false",
        SECRET + "a*, " + SECRET + "a-AbCdEf, true",
        SECRET + "a/*, " + SECRET + "ab-AbCdEf, false",
        SECRET + "*, " + SECRET + "anything-AbCdEf, true",
        SECRET + "*, " + PARAMETER + "anything, false",
        PARAMETER + "keys/*, " + PARAMETER + "keys/one, true",
        PARAMETER + "keys/*, " + PARAMETER + "keystone, false",
    })
    void aNameOrItsBeginning(String allowed, String asked, boolean isAllowed) {
        assertThat(allowed(allowed).has(Arn.of(asked))).isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "arn:aws:*",
                "arn:aws:secretsmanager:*",
                "arn:aws:secretsmanager:eu-west-1:123456789012:*",
                "arn:aws:iam::123456789012:role/a",
                SECRET + "a*b",
                "bellevue",
                ""
            })
    void whatIsNoneStopsTheStart(String written) {
        assertThatThrownBy(() -> allowed(written))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("facade.keys.arns");
    }

    @Test
    void keysAreForVerifiedCallersOnly() {
        assertThatThrownBy(() -> new AllowedArns(List.of(SECRET + "*"), AuthConfig.Mode.PASS_THROUGH, Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("facade.auth.network-access.mode");
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        SECRET + "*, " + SECRET + "facade-AbCdEf, true",
        SECRET + "facade-AbCdEf, " + SECRET + "facade-AbCdEf, true",
        SECRET + "branches/*, " + SECRET + "facade-AbCdEf, false",
        SECRET + "*, " + PARAMETER + "facade, false",
    })
    void theFacadesOwnCredentialIsNoKey(String allowed, String credential, boolean covers) {
        ThrowingCallable start =
                () -> new AllowedArns(List.of(allowed), AuthConfig.Mode.APPLICATION, Optional.of(credential));

        if (covers) {
            assertThatThrownBy(start).hasMessageContaining("must not cover facade.auth.credential.arn");
        } else {
            assertThatCode(start).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(AuthConfig.Mode.class)
    void noneAreAllowedUnlessSomeAreNamed(AuthConfig.Mode mode) {
        assertThat(new AllowedArns(List.of(), mode, Optional.of(SECRET + "facade-AbCdEf")).isEmpty())
                .isTrue();
    }
}
