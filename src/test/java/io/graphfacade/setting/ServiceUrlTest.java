package io.graphfacade.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUrlTest {

    private static final String KEY = "facade.x.url";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://login.example, https://login.example",
        "https://login.example/, https://login.example/",
        "' https://login.example ', https://login.example",
        "https://Login.Example:443/A/b?p=Q, https://login.example:443/A/b?p=Q",
        "HTTPS://login.example, https://login.example",
        "https://a_container:1, https://a_container:1",
        "https://login.example.:65535, https://login.example.:65535",
        "https://10.0.0.255, https://10.0.0.255",
        "https://[fe80::1]:8443, https://[fe80::1]:8443",
        "http://localhost:8080/keys, http://localhost:8080/keys",
        "http://127.0.0.1, http://127.0.0.1",
        "http://[::1]:80, http://[::1]:80"
    })
    void whatTokensMayBeSentTo(String written, String url) {
        assertThat(ServiceUrl.safe(KEY, written).uri()).hasToString(url);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "login.example",
                "/keys",
                "ftp://login.example",
                "https://",
                "https:///keys",
                "https://:443",
                "https://login.example:",
                "https://login.example:0",
                "https://login.example:80:90",
                "https://login.example:65536",
                "https://login.example:99999",
                "https://login.example:x",
                "https://login..example",
                "https://-login.example",
                "https://login.example-",
                "https://lógin.example",
                "https://login example",
                "https://999.1.1.1",
                "https://1.2.3",
                "https://[::z]",
                "https://[::1",
                "https://[fe80::1%25eth0]",
                "https://s3cr~t@login.example",
                "https://u:s3cr~t@login.example/keys",
                "https://login.example\\@s3cr~t",
                "https://login.example/#s3cr~t",
                "https://login.example/a b",
                "https://login.example/\"",
                "http://login.example",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://10.0.0.1:8080"
            })
    void anythingElseIsRefusedAndNotQuoted(String written) {
        refused(() -> ServiceUrl.safe(KEY, written));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://stand-in.example, https://stand-in.example",
        "https://stand-in.example//, https://stand-in.example",
        "http://localhost:4566/, http://localhost:4566",
        "http://LOCALHOST:4566, http://localhost:4566",
        "http://127.0.0.1:1, http://127.0.0.1:1",
        "http://[::1]:4566, http://[::1]:4566"
    })
    void aStandInNeedsNoLeave(String written, String base) {
        ServiceUrl url = ServiceUrl.standIn(KEY, written, "allow", false);

        assertThat(url.base()).isEqualTo(base);
        assertThat(url.uri()).hasToString(base);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"http://graph:8089", "http://host.docker.internal:8089", "http://10.0.0.1", "http://[fe80::1]"})
    void aStandInElsewhereNeedsLeaveToBeReachedInTheClear(String written) {
        assertThat(ServiceUrl.standIn(KEY, written, "allow", true).base()).isEqualTo(written);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ServiceUrl.standIn(KEY, written, "facade.x.allow-http", false))
                .withMessageStartingWith(KEY + " must begin with https://")
                .withMessageContaining("facade.x.allow-http=true")
                .withMessageNotContaining(written);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "localhost:8443",
                "http://x:80:90",
                "http://x:99999",
                "http://:8080",
                "http://u:s3cr~t@localhost",
                "https://localhost/v1.0",
                "https://localhost?s3cr~t",
                "https://localhost#s3cr~t"
            })
    void aStandInIsSchemeHostAndPort(String written) {
        refused(() -> ServiceUrl.standIn(KEY, written, "allow", true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://u:p@login.example/t, true",
        "https://u@login.example, true",
        "//u@login.example, true",
        "https://login.example/u@v, false",
        "https://login.example?u@v, false",
        "api://9f3c1a6e, false",
        "some@name, false"
    })
    void aUserNameIsNoticed(String text, boolean has) {
        assertThat(ServiceUrl.hasUserInfo(text)).isEqualTo(has);
    }

    private static void refused(Supplier<ServiceUrl> read) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(read::get)
                .withMessageStartingWith(KEY + " must be ")
                .withMessageNotContaining("s3cr~t");
    }
}
