package io.graphfacade.cases;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(CasesWithSettingsTest.Settings.class)
class CasesWithSettingsIT extends CasesWithSettingsTest {}
