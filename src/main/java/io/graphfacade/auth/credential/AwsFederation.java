package io.graphfacade.auth.credential;

import io.graphfacade.auth.TokenRefused;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.aws.AwsApi;
import io.graphfacade.aws.AwsFailure;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** A token of AWS with the function's role, which the app registration trusts. */
record AwsFederation(AwsApi aws, String audience) implements Credential {

    private static final Logger LOG = Logger.getLogger(AwsFederation.class);

    @Override
    public Map<String, String> parameters(Duration time) {
        try {
            return Credential.assertion(aws.webIdentityToken(audience, time));
        } catch (AwsFailure failure) {
            LOG.warnf(
                    "AWS does not say which role this function has: %s%s",
                    failure.getMessage(), remedy(failure.code()));
            throw failure(failure);
        }
    }

    /** A new one for each request anyway. */
    @Override
    public boolean renew(Duration time) {
        return false;
    }

    /** What an operator does about an error of AWS, empty if it is none of those. */
    String remedy(String code) {
        return switch (code) {
            case "OutboundWebIdentityFederationDisabledException" ->
                ". The account does not have it switched on:" + " aws iam enable-outbound-web-identity-federation";
            case "AccessDenied", "AccessDeniedException" ->
                ". The function's role needs sts:GetWebIdentityToken for the audience " + audience;
            default -> "";
        };
    }

    static RuntimeException failure(AwsFailure failure) {
        return failure.temporary()
                ? new TokensUnavailable(
                        "The facade's credential for Microsoft Entra cannot be had from AWS at the moment;"
                                + " nothing was sent to Microsoft Graph.")
                : new TokenRefused(
                        "AWS does not give the facade its credential for Microsoft Entra; nothing was sent. This is"
                                + " for the operator of the facade to remedy.");
    }
}
