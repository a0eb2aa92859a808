package io.graphfacade.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import jakarta.annotation.Priority;
import java.util.Set;

/** Reads secrets as they are written. In other settings, <code>${…}</code>, {@code $$} and a backslash have a meaning. */
@Priority(SecretsAsWritten.BEFORE_EXPRESSIONS)
public class SecretsAsWritten implements ConfigSourceInterceptor {

    static final int BEFORE_EXPRESSIONS = 5_000;

    private static final Set<String> SECRETS = Set.of(
            "facade.auth.credential.value",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN");

    private static final long serialVersionUID = 1L;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        return SECRETS.contains(name)
                ? Expressions.withoutExpansion(() -> context.proceed(name))
                : context.proceed(name);
    }
}
