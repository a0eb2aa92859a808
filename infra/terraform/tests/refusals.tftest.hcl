# What cannot be, or cannot work, is refused before anything is deployed.

mock_provider "aws" {}

variables {
  name         = "facade"
  package_file = "versions.tf" # any file; nothing is deployed
}

run "mode_without_a_tenant" {
  command = plan

  variables {
    devices_mode    = "on-behalf-of"
    client_id       = "66666666-7777-8888-9999-000000000000"
    credential_type = "aws-federation"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "mode_without_a_registration" {
  command = plan

  variables {
    devices_mode    = "on-behalf-of"
    tenant_id       = "11111111-2222-3333-4444-555555555555"
    credential_type = "aws-federation"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "mode_without_a_credential" {
  command = plan

  variables {
    network_access_mode = "on-behalf-of"
    tenant_id           = "11111111-2222-3333-4444-555555555555"
    client_id           = "66666666-7777-8888-9999-000000000000"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "application_that_nobody_may_use" {
  command = plan

  variables {
    network_access_mode = "application"
    tenant_id           = "11111111-2222-3333-4444-555555555555"
    client_id           = "66666666-7777-8888-9999-000000000000"
    credential_type     = "aws-federation"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "secret_that_is_nowhere" {
  command = plan

  variables {
    credential_type = "secret"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "federation_with_a_secret" {
  command = plan

  variables {
    credential_type = "aws-federation"
    credential_arn  = "arn:aws:ssm:eu-west-1:123456789012:parameter/facade/certificate"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "key_without_a_secret" {
  command = plan

  variables {
    credential_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"
  }

  expect_failures = [aws_lambda_function.facade]
}

run "keys_for_callers_whom_nobody_verified" {
  command = plan

  variables {
    key_arns = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:branches/*"]
  }

  expect_failures = [aws_lambda_function.facade]
}

run "snap_start_with_provisioned_concurrency" {
  command = plan

  variables {
    packaging               = "jvm"
    provisioned_concurrency = 1
  }

  expect_failures = [aws_lambda_function.facade]
}

run "domain_without_a_certificate" {
  command = plan

  variables {
    domain_name = "facade.example.com"
  }

  expect_failures = [aws_apigatewayv2_domain_name.own]
}

run "zone_without_a_domain" {
  command = plan

  variables {
    hosted_zone_id = "Z0123456789"
  }

  expect_failures = [aws_route53_record.own]
}

run "variable_that_no_setting_begins_like" {
  command = plan

  variables {
    environment = { AWS_REGION = "eu-west-1" }
  }

  expect_failures = [var.environment]
}

run "variable_in_small_letters" {
  command = plan

  variables {
    environment = { facade_graph_read_timeout = "10S" }
  }

  expect_failures = [var.environment]
}

run "secret_as_a_variable" {
  command = plan

  variables {
    environment = { FACADE_AUTH_CREDENTIAL_VALUE = "secret" }
  }

  expect_failures = [var.environment]
}

run "file_of_a_secret_as_a_variable" {
  command = plan

  variables {
    environment = { FACADE_AUTH_CREDENTIAL_FILE = "/var/task/key.pem" }
  }

  expect_failures = [var.environment]
}

run "setting_that_has_a_variable_of_its_own" {
  command = plan

  variables {
    environment = { FACADE_RULE_PROFILE = "strict" }
  }

  expect_failures = [aws_lambda_function.facade]
}

run "setting_that_is_left_out_and_has_a_variable" {
  command = plan

  variables {
    environment = { FACADE_AUTH_TENANT = "11111111-2222-3333-4444-555555555555" }
  }

  expect_failures = [aws_lambda_function.facade]
}

run "origins_that_api_gateway_has" {
  command = plan

  variables {
    environment = { FACADE_CORS_ORIGINS = "https://portal.example.com" }
  }

  expect_failures = [aws_lambda_function.facade]
}

run "values_that_cannot_be" {
  command = plan

  variables {
    name                    = "graph device facade"
    packaging               = "container"
    architecture            = "amd64"
    memory_size             = 128
    timeout                 = 30
    reserved_concurrency    = -2
    provisioned_concurrency = -1
    graph_cloud             = "germany"
    rule_profile            = "loose"
    throttling_rate         = 0
    throttling_burst        = 0
    certificate_arn         = "facade.example.com"
    log_retention_days      = 31
    alarm_topic_arn         = "alarms"
    devices_mode            = "application"
    network_access_mode     = "none"
    tenant_id               = "contoso.com"
    client_id               = "facade"
    audiences               = ["api://facade,api://gateway"]
    scope                   = "api://facade access"
    application_roles       = ["Links Create"]
    application_scopes      = [""]
    credential_type         = "password"
    credential_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade"
    credential_key_arn      = "arn:aws:kms:eu-west-1:123456789012:alias/facade"
    key_arns                = ["arn:aws:secretsmanager:eu-west-1:123456789012:*"]
    authority               = "https://login.microsoftonline.com/"
    authorizer              = "lambda"
    token_issuer            = "http://login.microsoftonline.com"
  }

  expect_failures = [
    var.name,
    var.packaging,
    var.architecture,
    var.memory_size,
    var.timeout,
    var.reserved_concurrency,
    var.provisioned_concurrency,
    var.graph_cloud,
    var.rule_profile,
    var.throttling_rate,
    var.throttling_burst,
    var.certificate_arn,
    var.log_retention_days,
    var.alarm_topic_arn,
    var.devices_mode,
    var.network_access_mode,
    var.tenant_id,
    var.client_id,
    var.audiences,
    var.scope,
    var.application_roles,
    var.application_scopes,
    var.credential_type,
    var.credential_arn,
    var.credential_key_arn,
    var.key_arns,
    var.authority,
    var.authorizer,
    var.token_issuer,
  ]
}
