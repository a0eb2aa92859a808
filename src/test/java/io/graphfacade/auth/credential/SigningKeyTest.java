package io.graphfacade.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.graphfacade.auth.TestCertificate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SigningKeyTest {

    private static final TestCertificate MINE = TestCertificate.rsa();
    private static final TestCertificate ANOTHER = TestCertificate.rsa();

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("certificate first", MINE.certificatePem() + MINE.keyPem()),
                Arguments.of("key first", MINE.keyPem() + MINE.certificatePem()),
                Arguments.of(
                        "with text around",
                        "Bag Attributes\n" + MINE.keyPem() + "subject=CN = x\n" + MINE.certificatePem()),
                Arguments.of("with Windows line ends", MINE.pem().replace("\n", "\r\n")),
                Arguments.of(
                        "on one line", MINE.pem().replaceAll("\\s*\\n(?!-)", "").replace("\n", "")),
                Arguments.of("with written line ends", MINE.pem().replace("\n", "\\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void aCertificateWithItsKeyIsRead(String form, String pem) {
        SigningKey key = SigningKey.of(pem);

        assertThat(key.privateKey()).isEqualTo(MINE.keys().getPrivate());
        assertThat(key.certificate()).isEqualTo(MINE.certificate());
    }

    static Stream<Arguments> unreadable() {
        String garbled = MINE.keyPem().replaceAll("(?m)^[A-Za-z0-9+/=]{10,}$", "AAAA");
        return Stream.of(
                Arguments.of("nothing", "", "no unencrypted private key"),
                Arguments.of("a certificate alone", MINE.certificatePem(), "no unencrypted private key"),
                Arguments.of("a key alone", MINE.keyPem(), "no certificate"),
                Arguments.of("PKCS #1", MINE.certificatePem() + MINE.oldKeyPem(), "openssl pkcs8"),
                Arguments.of("somebody else's key", MINE.certificatePem() + ANOTHER.keyPem(), "not the certificate's"),
                Arguments.of(
                        "an elliptic curve", TestCertificate.ellipticCurve().pem(), "RSA"),
                Arguments.of("a short key", TestCertificate.shortRsa().pem(), "less than 2048 bits"),
                Arguments.of(
                        "Base64 that is not whole",
                        MINE.certificatePem() + "-----BEGIN PRIVATE KEY-----\nMIIEv\n-----END PRIVATE KEY-----",
                        "not whole Base64"),
                Arguments.of("garbage", MINE.certificatePem() + garbled, "cannot be read"),
                Arguments.of(
                        "a garbled certificate",
                        MINE.keyPem() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                        "cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsWrongIsSaidWithoutQuotingIt(String form, String pem, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.of(pem))
                .withMessageContaining(expected)
                .withMessageNotContaining("MII");
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(SigningKey.of(MINE.pem())).hasToString("a private key");
    }
}
