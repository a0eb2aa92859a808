package io.graphfacade.storedkey;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which keys can be named in place of being written. */
@ConfigMapping(prefix = "facade.keys")
public interface StoredKeyConfig {

    /** ARNs of secrets in Secrets Manager and of parameters in SSM; one that ends with an asterisk means all that begin like it. */
    Optional<List<String>> arns();
}
