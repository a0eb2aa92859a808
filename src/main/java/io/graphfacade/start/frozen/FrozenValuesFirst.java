package io.graphfacade.start.frozen;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/** Replaces the method of SmallRye Config that reads a setting, in native executables only: one that cannot differ is not read again. */
final class FrozenValuesFirst {

    private FrozenValuesFirst() {}

    @TargetClass(SmallRyeConfig.class)
    @SuppressWarnings("NullAway.Init")
    static final class InPlaceOfThatOfSmallRye {

        @Alias
        private Sources configSources;

        private InPlaceOfThatOfSmallRye() {}

        @Substitute
        public ConfigValue getConfigValue(String name) {
            ConfigValue frozen = FrozenMappingsFirst.SETTINGS.value(name, (SmallRyeConfig) (Object) this);
            if (frozen != null) {
                return frozen;
            }
            ConfigValue read = configSources.getInterceptorChain().proceed(name);
            return read != null ? read : ConfigValue.builder().withName(name).build();
        }
    }

    @TargetClass(className = "io.smallrye.config.SmallRyeConfig", innerClass = "ConfigSources")
    static final class Sources {

        private Sources() {}

        @Alias
        native ConfigSourceInterceptorContext getInterceptorChain();
    }
}
