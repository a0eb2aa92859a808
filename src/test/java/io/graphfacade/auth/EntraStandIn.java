package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * Stands in for Entra: publishes keys, issues tokens as it is told to, and remembers what it was sent. AWS is to be found at its root.
 * Its settings are the test's.
 */
public final class EntraStandIn implements QuarkusTestResourceLifecycleManager {

    public static final String TENANT = "6babcaad-604b-40ac-a9d7-9fd97c0b779f";
    public static final String CLIENT_ID = "9f3c1a6e-2d4b-4e0f-8a57-1c2d3e4f5a6b";
    public static final String KEYS = "/" + TENANT + "/discovery/v2.0/keys";
    static final String TOKEN_ENDPOINT = "/" + TENANT + "/oauth2/v2.0/token";

    /** A setting of the stand-in's own: it speaks TLS, with a certificate that no system trusts. */
    static final String OVER_TLS = "over-tls";

    private static final String PASSWORD = "of-the-key-store";

    private WireMockServer server;
    private final Map<String, String> settings = new HashMap<>();
    private RsaJsonWebKey key;
    private TestCertificate certificate;
    private Path certificateFile;
    private Path keyStore;
    private Path authorityFile;

    @Override
    public void init(Map<String, String> settingsOfTest) {
        settings.putAll(settingsOfTest);
    }

    @Override
    public Map<String, String> start() {
        WireMockConfiguration options = WireMockConfiguration.options().dynamicPort();
        if (settings.remove(OVER_TLS) != null) {
            TestCertificate ofServer = TestCertificate.rsa();
            keyStore = ofServer.keyStore(PASSWORD);
            options.dynamicHttpsPort()
                    .keystorePath(keyStore.toString())
                    .keystoreType("PKCS12")
                    .keystorePassword(PASSWORD)
                    .keyManagerPassword(PASSWORD);
            authorityFile = written(ofServer.certificatePem());
            settings.putIfAbsent("facade.auth.ca-certificate", authorityFile.toString());
        }
        server = new WireMockServer(options);
        server.start();
        key = newKey();
        reset();
        settings.putIfAbsent("facade.auth.authority", authority());
        settings.putIfAbsent("facade.auth.tenant", TENANT);
        settings.putIfAbsent("facade.auth.client-id", CLIENT_ID);
        // the stand-in has the cloud's issuer for version 1 of the tokens, but a host of its own for version 2
        settings.putIfAbsent(
                "facade.auth.issuers", authority() + "/" + TENANT + "/v2.0,https://sts.windows.net/" + TENANT + "/");
        if ("certificate".equals(settings.get("facade.auth.credential.type"))) {
            settings.putIfAbsent(
                    "facade.auth.credential.file", certificateFile().toString());
        }
        settings.putIfAbsent("facade.aws.endpoint-url", plainAuthority());
        settings.putIfAbsent("AWS_REGION", "eu-central-1");
        settings.putIfAbsent("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
        settings.putIfAbsent("AWS_SECRET_ACCESS_KEY", "a-secret-key");
        settings.putIfAbsent("AWS_SESSION_TOKEN", "a-session-token");
        return settings;
    }

    /** Each test finds it as at the start. */
    @Override
    public void inject(TestInjector injector) {
        reset();
        injector.injectIntoFields(this, new TestInjector.MatchesType(EntraStandIn.class));
    }

    @Override
    public void stop() {
        server.stop();
        for (Path file : Arrays.asList(certificateFile, keyStore, authorityFile)) {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    private Path certificateFile() {
        certificate = TestCertificate.rsa();
        certificateFile = written(certificate.pem());
        return certificateFile;
    }

    private static Path written(String pem) {
        try {
            return Files.writeString(Files.createTempFile("stand-in", ".pem"), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facade's, where its credential is one in a file. */
    TestCertificate certificate() {
        return certificate;
    }

    /** As at the start: every request for a token gets a new one. */
    public void reset() {
        server.resetAll();
        publishKey();
        will(post(TOKEN_ENDPOINT).willReturn(issues("token-" + UUID.randomUUID())));
    }

    public void forgetRequests() {
        server.resetRequests();
    }

    public void will(MappingBuilder stub) {
        server.stubFor(stub);
    }

    /** Once, and then as it was told before. */
    public void willFirst(MappingBuilder request, ResponseDefinitionBuilder answer) {
        will(request.willReturn(answer)
                .atPriority(1)
                .inScenario("first")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over"));
    }

    public void willNotAnswer() {
        will(any(anyUrl()).willReturn(aResponse().withFixedDelay(9_000)).atPriority(1));
    }

    static ResponseDefinitionBuilder issues(String token) {
        return okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token + "\"}");
    }

    static ResponseDefinitionBuilder refuses(String error, String more) {
        return aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody(
                        "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS0: a description.\"" + more + "}");
    }

    /** Entra signs with another key from now on. */
    public void rotateKey() {
        key = newKey();
        publishKey();
    }

    public String keyId() {
        return key.getKeyId();
    }

    public PrivateKey privateKey() {
        return key.getPrivateKey();
    }

    public RsaJsonWebKey key() {
        return key;
    }

    public String authority() {
        return keyStore == null ? plainAuthority() : "https://localhost:" + server.httpsPort();
    }

    private String plainAuthority() {
        return "http://localhost:" + server.port();
    }

    /** The forms that the token endpoint was sent. */
    public List<Map<String, String>> tokenRequests() {
        return server.findAll(postRequestedFor(urlEqualTo(TOKEN_ENDPOINT))).stream()
                .map(EntraStandIn::form)
                .toList();
    }

    public List<LoggedRequest> requests(String path) {
        return server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getUrl().equals(path))
                .toList();
    }

    static Map<String, String> form(LoggedRequest request) {
        Map<String, String> form = new TreeMap<>();
        for (String field : request.getBodyAsString().split("&")) {
            String[] parts = field.split("=", 2);
            String before = form.put(decoded(parts[0]), decoded(parts[1]));
            if (before != null) {
                throw new AssertionError("the field " + parts[0] + " was sent twice");
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void publishKey() {
        will(get(KEYS).willReturn(okJson(new JsonWebKeySet(key).toJson())));
    }

    public static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey generated = RsaJwkGenerator.generateJwk(2048);
            generated.setKeyId(UUID.randomUUID().toString());
            generated.setUse("sig");
            return generated;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
