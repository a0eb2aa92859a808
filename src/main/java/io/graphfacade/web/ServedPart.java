package io.graphfacade.web;

import io.graphfacade.operation.RequestRecord;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request of a batch that was answered, for the log.
 *
 * @param answer the body, null for none
 * @param requestId that the answer names, null for none
 */
public record ServedPart(
        String method,
        int status,
        @Nullable Object answer,
        Duration time,
        RequestRecord record,
        String clientRequestId,
        @Nullable String requestId) {}
