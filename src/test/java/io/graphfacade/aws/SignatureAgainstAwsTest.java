package io.graphfacade.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The signature is that of AWS's own signer, http-auth-aws, for every request. */
class SignatureAgainstAwsTest {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /** @param header the value of one that is signed besides AWS's own */
    record Signed(String secret, String token, String service, String region, long second, String header, String body) {

        private AwsCredentialsIdentity identity() {
            return token.isEmpty()
                    ? AwsCredentialsIdentity.create("AKIDEXAMPLE", secret)
                    : AwsSessionCredentialsIdentity.create("AKIDEXAMPLE", secret, token);
        }

        private SdkHttpRequest byAws() {
            SdkHttpRequest request = SdkHttpRequest.builder()
                    .method(SdkHttpMethod.POST)
                    .protocol("https")
                    .host(service + "." + region + ".amazonaws.com")
                    .encodedPath("/")
                    .putHeader("Content-Type", "application/x-amz-json-1.1")
                    .putHeader("X-Amz-Target", header)
                    .build();
            return SIGNER.sign(sign -> sign.identity(identity())
                            .request(request)
                            .payload(ContentStreamProvider.fromUtf8String(body))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                            .putProperty(
                                    HttpSigner.SIGNING_CLOCK,
                                    Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC)))
                    .request();
        }

        private String byFacade(TreeMap<String, String> headers) {
            AwsCredentials credentials =
                    new AwsCredentials("AKIDEXAMPLE", secret, token.isEmpty() ? null : token, null);
            return new Signature(credentials, service, region).authorization(headers, body);
        }
    }

    @Property(tries = 2_000)
    void bothSignAlike(@ForAll("requests") Signed request) {
        SdkHttpRequest byAws = request.byAws();
        String authorization = byAws.firstMatchingHeader("Authorization").orElseThrow();

        assertThat(request.byFacade(signedHeaders(byAws, authorization))).isEqualTo(authorization);
    }

    private static TreeMap<String, String> signedHeaders(SdkHttpRequest signed, String authorization) {
        String names = authorization.replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
        TreeMap<String, String> headers = new TreeMap<>();
        Arrays.stream(names.split(";"))
                .forEach(name ->
                        headers.put(name, signed.firstMatchingHeader(name).orElseThrow()));
        assertThat(headers).containsKeys("host", "x-amz-date", "x-amz-target");
        return headers;
    }

    @Provide
    Arbitrary<Signed> requests() {
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(14);
        Arbitrary<String> secrets = Arbitraries.strings()
                .ascii()
                .excludeChars('\0')
                .map(text -> text.replaceAll("\\p{Cntrl}", "+").strip())
                .filter(text -> !text.isEmpty());
        Arbitrary<String> headers =
                Arbitraries.strings().withChars("ABCabc019._-").ofMinLength(1).ofMaxLength(40);
        return Combinators.combine(
                        secrets,
                        Arbitraries.oneOf(Arbitraries.just(""), headers),
                        words,
                        words,
                        Arbitraries.longs().between(0, 4_102_444_800L),
                        headers,
                        Arbitraries.strings()
                                .ofMaxLength(200)
                                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .as(Signed::new);
    }
}
