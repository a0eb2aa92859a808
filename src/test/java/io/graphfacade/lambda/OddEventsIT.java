package io.graphfacade.lambda;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class OddEventsIT extends OddEventsTest {

    /** With AWS's own runtime client, an event that comes at once after a failed one gets no answer here. The cause is not known. */
    @Override
    void assumeThatTheNextEventArrives() {
        assumeThat(System.getProperty("native")).isNotNull();
    }
}
