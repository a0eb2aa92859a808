package io.graphfacade.auth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CertificateCredentialIT extends CertificateCredentialTest {}
