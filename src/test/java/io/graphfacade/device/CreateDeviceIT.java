package io.graphfacade.device;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class CreateDeviceIT extends CreateDeviceTest {}
