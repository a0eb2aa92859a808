package io.graphfacade.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class GraphFailuresIT extends GraphFailuresTest {}
