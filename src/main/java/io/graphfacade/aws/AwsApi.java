package io.graphfacade.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operations of AWS that the facade uses. Each blocks its thread, is tried a second time where that makes sense, and throws
 * {@link AwsFailure} when it fails or its time is over. Nothing is kept here.
 */
@Singleton
public class AwsApi {

    static final Duration TOKEN_LIFETIME = AwsCredentials.MARGIN.dividedBy(2);

    /**
     * The token in the only answer in XML. A token has no character that XML would have to escape, so no parser is needed, and none can
     * be led to external entities.
     */
    private static final Pattern TOKEN =
            Pattern.compile("<WebIdentityToken>\\s*([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+){2})\\s*</WebIdentityToken>");

    private final SignedAwsClient aws;
    private final AwsVariables variables;
    private final ObjectMapper json;

    @Inject
    AwsApi(SignedAwsClient aws, AwsVariables variables, ObjectMapper json) {
        this.aws = aws;
        this.variables = variables;
        this.json = json;
    }

    /** A token with the function's role (STS GetWebIdentityToken). */
    public String webIdentityToken(String audience, Duration time) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Action", "GetWebIdentityToken");
        fields.put("Version", "2011-06-15");
        fields.put("Audience.member.1", audience);
        fields.put("SigningAlgorithm", "RS256");
        fields.put("DurationSeconds", Long.toString(TOKEN_LIFETIME.toSeconds()));
        AwsOperation operation = AwsOperation.ofForm("sts", "GetWebIdentityToken", variables.region(), fields);
        Matcher matcher = TOKEN.matcher(aws.answer(operation, time));
        if (!matcher.find()) {
            throw AwsFailure.garbled(operation.name());
        }
        return matcher.group(1);
    }

    /** The text of a Secrets Manager secret or of an SSM parameter. */
    public String secret(Arn arn, Duration time) {
        return arn.isParameter() ? parameter(arn, time) : secretValue(arn, time);
    }

    /** By its ARN, which also names a parameter that another account shares; its name does not. */
    private String parameter(Arn arn, Duration time) {
        ObjectNode request = json.createObjectNode().put("Name", arn.toString()).put("WithDecryption", true);
        AwsOperation operation =
                AwsOperation.ofJson(arn.service(), "AmazonSSM", "GetParameter", arn.region(), request.toString());
        return text(operation, tree(operation, time).path("Parameter").path("Value"));
    }

    private String secretValue(Arn arn, Duration time) {
        ObjectNode request = json.createObjectNode().put("SecretId", arn.toString());
        AwsOperation operation = AwsOperation.ofJson(
                arn.service(), "secretsmanager", "GetSecretValue", arn.region(), request.toString());
        JsonNode answer = tree(operation, time);
        return answer.hasNonNull("SecretBinary")
                ? decoded(operation, text(operation, answer.path("SecretBinary")))
                : text(operation, answer.path("SecretString"));
    }

    private JsonNode tree(AwsOperation operation, Duration time) {
        try {
            return json.readTree(aws.answer(operation, time));
        } catch (JsonProcessingException e) {
            throw AwsFailure.garbled(operation.name());
        }
    }

    private static String text(AwsOperation operation, JsonNode node) {
        if (!node.isTextual()) {
            throw AwsFailure.garbled(operation.name());
        }
        return node.textValue();
    }

    private static String decoded(AwsOperation operation, String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw AwsFailure.garbled(operation.name());
        }
    }
}
