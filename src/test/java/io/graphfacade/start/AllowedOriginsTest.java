package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://portal.contoso.com",
                "https://portal.contoso.com:8443",
                "http://localhost:3000",
                "https://a.example,https://b.example",
                " https://a.example , https://b.example ,",
                "/https://.*\\.contoso\\.com/",
                "/https://a{1\\,2}\\.example/",
                "capacitor://localhost",
                "*"
            })
    void whatCanMatchAPageIsTaken(String origins) {
        assertThatCode(() -> AllowedOrigins.require("key", origins)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/[/",
                "/(/",
                "/",
                "//",
                ",",
                " , ",
                "portal.contoso.com",
                "https://portal.contoso.com/",
                "https://portal.contoso.com/path",
                "https://u:s3cr~t@portal.contoso.com",
                "https://x:80:90",
                "https://x:99999",
                "http://x:80:90",
                "https://a.example,b.example",
                "https://*.contoso.com",
                "null"
            })
    void whatCannotIsRefused(String origins) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AllowedOrigins.require("facade.cors.origins", origins))
                .withMessageStartingWith("facade.cors.origins must be origins such as https://portal.contoso.com")
                .withMessageNotContaining("s3cr~t");
    }
}
