package io.graphfacade.lambda.format;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class OtherSendersIT extends OtherSendersTest {}
