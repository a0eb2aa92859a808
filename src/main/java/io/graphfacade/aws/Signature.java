package io.graphfacade.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4, as far as it is needed: of a POST to the root, without a query. AWS's own signer, http-auth-aws, would
 * bring nine libraries for it, and as of 2.42.30 a native executable cannot be built with them as they are.
 *
 * @param service as it stands in the scope of the credentials
 */
record Signature(AwsCredentials credentials, String service, String region) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATOR = "aws4_request";
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The value of the {@code Authorization} header.
     *
     * @param headers all that are signed, names in lower case, {@code host} and {@code x-amz-date} among them
     */
    String authorization(SortedMap<String, String> headers, String body) {
        String time = Objects.requireNonNull(headers.get("x-amz-date"));
        String day = time.substring(0, 8);
        String scope = String.join("/", day, region, service, TERMINATOR);
        String names = String.join(";", headers.keySet());
        String toSign = String.join("\n", ALGORITHM, time, scope, hash(request(headers, names, body)));
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(ALGORITHM, credentials.accessKeyId(), scope, names, HEX.formatHex(hmac(key(day), toSign)));
    }

    private static String request(SortedMap<String, String> headers, String names, String body) {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        return String.join("\n", "POST", "/", "", lines, names, hash(body));
    }

    private byte[] key(String day) {
        byte[] secret = bytes("AWS4" + credentials.secretAccessKey());
        return hmac(hmac(hmac(hmac(secret, day), region), service), TERMINATOR);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String hash(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
