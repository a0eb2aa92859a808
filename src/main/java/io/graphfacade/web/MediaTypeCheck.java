package io.graphfacade.web;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body if its headers say that it is not JSON in UTF-8. */
public class MediaTypeCheck {

    /** Refuses a malformed Content-Type, which the framework would answer with a 500. */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            if (contentType != null) {
                MediaType.valueOf(contentType);
            }
        } catch (IllegalArgumentException noMediaType) {
            throw new NotSupportedException();
        }
    }

    /** JSON is UTF-8 (RFC 8259 section 8.1). The facade does not guess at other bodies. */
    static void requireUtf8(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }
}
