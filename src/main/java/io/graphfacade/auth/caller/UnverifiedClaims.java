package io.graphfacade.auth.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.graphfacade.auth.BearerToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** Reads the payload of a token (RFC 7515 section 7.1) without looking at its signature. */
final class UnverifiedClaims {

    private static final int PARTS = 3;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerForMapOf(Object.class);

    private UnverifiedClaims() {}

    /** None for an unreadable token. */
    static Map<String, Object> of(BearerToken token) {
        String[] parts = token.value().split("\\.", -1);
        if (parts.length != PARTS) {
            return Map.of();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Map<String, Object> claims = JSON.readValue(json);
            return Objects.requireNonNullElse(claims, Map.of());
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Map.of();
        }
    }
}
