package io.graphfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.graphfacade.canonical.Secret;
import io.graphfacade.intake.RuleCodes;
import io.graphfacade.networkaccess.TunnelConfigurationIKEv2Default;
import io.graphfacade.rule.OnCreate;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

/** The validator of the application is Hibernate's, without what it does not need. */
@QuarkusTest
class ApplicationValidatorTest {

    @Inject
    ValidatorFactory factory;

    @Inject
    Validator validator;

    @Test
    void leavesMessagesAsTheyAre() {
        assertThat(factory.getMessageInterpolator()).isInstanceOf(RuleCodes.class);
        assertThatThrownBy(() -> Class.forName("org.glassfish.expressly.ExpressionFactoryImpl"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void saysNothingOfAKeyButItsRule() {
        var tunnel = new TunnelConfigurationIKEv2Default(new Secret("${1+1}"), null);

        assertThat(validator.validate(tunnel, OnCreate.class))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).isEqualTo("pre-shared-key-weak"));
    }
}
