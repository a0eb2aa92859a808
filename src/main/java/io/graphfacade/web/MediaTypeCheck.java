package io.graphfacade.web;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a body if its headers say that it is not JSON in UTF-8. */
public class MediaTypeCheck {

    /** Refuses a malformed Content-Type, which the framework would answer with a 500. */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (contentType != null) {
            read(contentType);
        }
    }

    /** JSON is UTF-8 (RFC 8259 section 8.1). The facade does not guess at other bodies. */
    static void requireUtf8(ContainerRequestContext request) {
        requireUtf8(request.getMediaType());
    }

    /**
     * Of a request in a batch.
     *
     * @param contentType null for none; then it is JSON
     */
    static void requireJson(@Nullable String contentType) {
        MediaType type = contentType == null ? MediaType.APPLICATION_JSON_TYPE : read(contentType);
        if (!type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new NotSupportedException();
        }
        requireUtf8(type);
    }

    private static void requireUtf8(@Nullable MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }

    private static MediaType read(String contentType) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException noMediaType) {
            throw new NotSupportedException();
        }
    }
}
