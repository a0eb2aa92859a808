package io.graphfacade.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/** The certificate is in a file with its key. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = ModesTest.ROLE),
            @ResourceArg(name = "facade.auth.credential.type", value = "certificate")
        })
class CertificateCredentialTest extends ModesTest {

    private static final Set<String> IDS = new HashSet<>();

    /** What Entra checks of an assertion: algorithm, thumbprint, who, for whom, how long, and that it is not one it had. */
    @Override
    void takeCredential(Map<String, String> form) throws Exception {
        assertThat(form.remove("client_assertion_type"))
                .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        JwtContext assertion = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "PS256"))
                .setVerificationKey(entra.certificate().keys().getPublic())
                .setExpectedIssuer(EntraStandIn.CLIENT_ID)
                .setExpectedSubject(EntraStandIn.CLIENT_ID)
                .setExpectedAudience(entra.authority() + EntraStandIn.TOKEN_ENDPOINT)
                .setRequireNotBefore()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(10)
                .setRequireJwtId()
                .build()
                .process(form.remove("client_assertion"));
        byte[] thumbprint = MessageDigest.getInstance("SHA-256")
                .digest(entra.certificate().certificate().getEncoded());
        assertThat(assertion.getJoseObjects().get(0).getHeader("x5t#S256"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint));
        JwtClaims claims = assertion.getJwtClaims();
        assertThat(IDS.add(claims.getJwtId())).as("an id that is new").isTrue();
    }
}
