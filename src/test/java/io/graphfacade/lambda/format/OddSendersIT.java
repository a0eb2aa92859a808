package io.graphfacade.lambda.format;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class OddSendersIT extends OddSendersTest {

    /** As for the odd events of an HTTP API. */
    @Override
    void assumeThatTheNextEventArrives() {
        assumeThat(System.getProperty("native")).isNotNull();
    }
}
