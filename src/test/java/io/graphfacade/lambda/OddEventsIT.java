package io.graphfacade.lambda;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class OddEventsIT extends OddEventsTest {

    /** Polled by AWS's own runtime client, the event server of the tests loses an event that comes at once after a failed one. */
    @Override
    void assumeThatTheNextEventArrives() {
        assumeThat(System.getProperty("native")).isNotNull();
    }
}
