# What cannot be, or cannot work, is refused before anything is deployed.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

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

run "version_without_a_number" {
  command = plan

  variables {
    stable_version = "$LATEST"
  }

  expect_failures = [var.stable_version]
}

run "more_than_all_callers" {
  command = plan

  variables {
    stable_version    = "41"
    new_version_share = 10
  }

  expect_failures = [var.new_version_share]
}

run "severity_that_does_not_exist" {
  command = plan

  variables {
    rule_severities = ["unknown-member=perhaps"]
  }

  expect_failures = [var.rule_severities]
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

run "more_kept_warm_than_may_run" {
  command = plan

  variables {
    reserved_concurrency    = 1
    provisioned_concurrency = 2
  }

  expect_failures = [aws_lambda_function.facade]
}

run "subnets_without_security_groups" {
  command = plan

  variables {
    vpc_subnet_ids = ["subnet-0a1b2c3d"]
  }

  expect_failures = [aws_lambda_function.facade]
}

run "security_groups_without_subnets" {
  command = plan

  variables {
    vpc_security_group_ids = ["sg-0a1b2c3d"]
  }

  expect_failures = [aws_lambda_function.facade]
}

run "application_outside_the_global_cloud" {
  command = plan

  variables {
    graph_cloud         = "us-gov-l4"
    network_access_mode = "application"
    tenant_id           = "11111111-2222-3333-4444-555555555555"
    client_id           = "66666666-7777-8888-9999-000000000000"
    credential_type     = "aws-federation"
    application_roles   = ["Links.Write"]
  }

  expect_failures = [aws_lambda_function.facade]
}

run "certificate_without_a_domain" {
  command = plan

  variables {
    certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/aaaa-bbbb"
  }

  expect_failures = [aws_apigatewayv2_api.facade]
}

run "client_certificates_without_a_domain" {
  command = plan

  variables {
    mutual_tls_truststore = "s3://bucket/authorities.pem"
  }

  expect_failures = [aws_apigatewayv2_api.facade]
}

run "client_certificates_beside_an_open_endpoint" {
  command = plan

  variables {
    mutual_tls_truststore = "s3://bucket/authorities.pem"
    domain_name           = "facade.example.com"
    certificate_arn       = "arn:aws:acm:eu-west-1:123456789012:certificate/aaaa-bbbb"
  }

  expect_failures = [aws_apigatewayv2_api.facade]
}

run "any_portal" {
  command = plan

  variables {
    cors_origins = ["*"]
  }

  expect_failures = [var.cors_origins]
}

run "any_portal_with_https" {
  command = plan

  variables {
    cors_origins = ["https://portal.example.com", "https://*"]
  }

  expect_failures = [var.cors_origins]
}

run "values_that_cannot_be" {
  command = plan

  variables {
    name                     = "graph device facade"
    packaging                = "container"
    architecture             = "amd64"
    memory_size              = 128
    timeout                  = 30
    reserved_concurrency     = -2
    provisioned_concurrency  = -1
    tracing                  = "Always"
    permissions_boundary_arn = "boundary"
    vpc_subnet_ids           = ["vpc-0a1b2c3d"]
    vpc_security_group_ids   = ["default"]
    graph_cloud              = "germany"
    rule_profile             = "loose"
    throttling_rate          = 0
    throttling_burst         = 0
    certificate_arn          = "facade.example.com"
    default_endpoint         = "shut"
    mutual_tls_truststore    = "https://bucket/authorities.pem"
    log_retention_days       = 31
    logs_on_delete           = "archive"
    log_key_arn              = "arn:aws:kms:eu-west-1:123456789012:alias/logs"
    alarm_topic_arn          = "alarms"
    portal                   = "yes"
    portal_client_id         = "portal"
    devices_mode             = "application"
    network_access_mode      = "none"
    pass_through_tenants     = ["contoso.com"]
    tenant_id                = "contoso.com"
    client_id                = "facade"
    audiences                = ["api://facade,api://gateway"]
    scope                    = "api://facade access"
    application_roles        = ["Links Create"]
    application_scopes       = [""]
    credential_type          = "password"
    credential_arn           = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade"
    credential_key_arn       = "arn:aws:kms:eu-west-1:123456789012:alias/facade"
    key_arns                 = ["arn:aws:secretsmanager:eu-west-1:123456789012:*"]
    authority                = "https://login.microsoftonline.com/"
    authorizer               = "lambda"
    token_issuer             = "http://login.microsoftonline.com"
  }

  expect_failures = [
    var.name,
    var.packaging,
    var.architecture,
    var.memory_size,
    var.timeout,
    var.reserved_concurrency,
    var.provisioned_concurrency,
    var.tracing,
    var.permissions_boundary_arn,
    var.vpc_subnet_ids,
    var.vpc_security_group_ids,
    var.graph_cloud,
    var.rule_profile,
    var.throttling_rate,
    var.throttling_burst,
    var.certificate_arn,
    var.default_endpoint,
    var.mutual_tls_truststore,
    var.log_retention_days,
    var.logs_on_delete,
    var.log_key_arn,
    var.alarm_topic_arn,
    var.portal,
    var.portal_client_id,
    var.devices_mode,
    var.network_access_mode,
    var.pass_through_tenants,
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
