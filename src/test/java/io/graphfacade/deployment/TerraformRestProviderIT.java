package io.graphfacade.deployment;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged function. */
@QuarkusIntegrationTest
class TerraformRestProviderIT extends TerraformRestProviderTest {}
