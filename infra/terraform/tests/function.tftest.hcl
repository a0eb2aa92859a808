# How the function is set up, and what goes with that.

mock_provider "aws" {}

variables {
  name         = "facade"
  package_file = "versions.tf" # any file; nothing is deployed
}

run "as_it_comes" {
  command = plan

  assert {
    condition     = aws_lambda_function.facade.runtime == "provided.al2023" && aws_lambda_function.facade.handler == "bootstrap"
    error_message = "The native executable."
  }
  assert {
    condition     = aws_lambda_function.facade.memory_size == 512 && aws_lambda_function.facade.timeout == 29
    error_message = "512 MB, and an end before API Gateway's 30 seconds."
  }
  assert {
    condition = aws_lambda_function.facade.environment[0].variables == tomap({
      FACADE_GRAPH_CLOUD              = "global"
      FACADE_RULE_PROFILE             = "default"
      FACADE_AUTH_DEVICES_MODE        = "pass-through"
      FACADE_AUTH_NETWORK_ACCESS_MODE = "pass-through"
      FACADE_AUTH_TOKEN_HEADER        = "Authorization"
      FACADE_AUTH_SCOPE               = "access_as_user"
    })
    error_message = "The callers' own tokens go to Graph."
  }
  assert {
    condition     = length(aws_lambda_function.facade.snap_start) == 0
    error_message = "A native executable needs no SnapStart."
  }
  assert {
    condition     = length(aws_apigatewayv2_domain_name.own) == 0 && length(aws_route53_record.own) == 0
    error_message = "No domain."
  }
  assert {
    condition     = length(aws_apigatewayv2_api.facade.cors_configuration) == 0
    error_message = "No browser may call it."
  }
}

run "jvm" {
  command = plan

  variables {
    packaging = "jvm"
  }

  assert {
    condition     = aws_lambda_function.facade.runtime == "java21" && aws_lambda_function.facade.snap_start[0].apply_on == "PublishedVersions"
    error_message = "The JVM package, with SnapStart."
  }
}

run "with_everything" {
  command = plan

  variables {
    network_access_mode = "application"
    tenant_id           = "11111111-2222-3333-4444-555555555555"
    client_id           = "66666666-7777-8888-9999-000000000000"
    audiences           = ["api://facade", "api://gateway"]
    scope               = "call"
    application_roles   = ["Links.Create", "Links.Read"]
    application_scopes  = ["links"]
    credential_type     = "certificate"
    credential_arn      = "arn:aws:ssm:eu-west-1:123456789012:parameter/facade/certificate"
    authority           = "https://login.example.com"
    token_issuer        = "https://issuer.example.com/v2.0"
  }

  assert {
    condition = aws_lambda_function.facade.environment[0].variables == tomap({
      FACADE_GRAPH_CLOUD              = "global"
      FACADE_RULE_PROFILE             = "default"
      FACADE_AUTH_DEVICES_MODE        = "pass-through"
      FACADE_AUTH_NETWORK_ACCESS_MODE = "application"
      FACADE_AUTH_TOKEN_HEADER        = "Authorization"
      FACADE_AUTH_TENANT              = "11111111-2222-3333-4444-555555555555"
      FACADE_AUTH_CLIENT_ID           = "66666666-7777-8888-9999-000000000000"
      FACADE_AUTH_AUDIENCES           = "api://facade,api://gateway"
      FACADE_AUTH_SCOPE               = "call"
      FACADE_AUTH_APPLICATION_ROLES   = "Links.Create,Links.Read"
      FACADE_AUTH_APPLICATION_SCOPES  = "links"
      FACADE_AUTH_CREDENTIAL_TYPE     = "certificate"
      FACADE_AUTH_CREDENTIAL_ARN      = "arn:aws:ssm:eu-west-1:123456789012:parameter/facade/certificate"
      FACADE_AUTH_AUTHORITY           = "https://login.example.com"
      FACADE_AUTH_ISSUERS             = "https://issuer.example.com/v2.0"
    })
    error_message = "What was given goes to the function."
  }
}

run "tenants_of_pass_through" {
  command = plan

  variables {
    pass_through_tenants = ["11111111-2222-3333-4444-555555555555", "66666666-7777-8888-9999-000000000000"]
  }

  assert {
    condition     = aws_lambda_function.facade.environment[0].variables["FACADE_AUTH_PASS_THROUGH_TENANTS"] == "11111111-2222-3333-4444-555555555555,66666666-7777-8888-9999-000000000000"
    error_message = "The function knows whose tokens it hands on."
  }
}

run "severities_of_single_rules" {
  command = plan

  variables {
    rule_severities = ["unknown-member=warning", "asn-reserved=off"]
  }

  assert {
    condition     = aws_lambda_function.facade.environment[0].variables["FACADE_RULE_SEVERITIES"] == "unknown-member=warning,asn-reserved=off"
    error_message = "The function has them in one text."
  }
}

run "all_at_once_unless_told_otherwise" {
  command = plan

  assert {
    condition     = length(aws_lambda_alias.live.routing_config) == 0
    error_message = "All callers are with the new version."
  }
}

run "a_few_callers_first" {
  command = plan

  variables {
    stable_version = "41"
  }

  assert {
    condition     = aws_lambda_alias.live.function_version == "41" && length(aws_lambda_alias.live.routing_config) == 1
    error_message = "Most callers stay where they are, and some get the version that is made by this."
  }
}

run "back_to_the_version_before" {
  command = plan

  variables {
    stable_version    = "41"
    new_version_share = 0
  }

  assert {
    condition     = aws_lambda_alias.live.function_version == "41" && length(aws_lambda_alias.live.routing_config) == 0
    error_message = "All callers are with the version before."
  }
}

run "alarm_goes_with_the_time_out" {
  command = plan

  variables {
    timeout = 10
  }

  assert {
    condition     = one([for query in aws_cloudwatch_metric_alarm.duration.metric_query : query.expression if query.id == "share"]) == "duration / (1000 * 10)"
    error_message = "The duration is seen as a share of the time-out."
  }
}

run "domain" {
  command = plan

  variables {
    domain_name     = "facade.example.com"
    certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/aaaa-bbbb"
    hosted_zone_id  = "Z0123456789"
  }

  assert {
    condition     = aws_route53_record.own[0].name == "facade.example.com" && output.custom_url == "https://facade.example.com"
    error_message = "The domain, and its record."
  }
}

run "settings_without_a_variable_of_their_own" {
  command = plan

  variables {
    environment = {
      FACADE_GRAPH_READ_TIMEOUT                            = "10S"
      FACADE_RULES__UNKNOWN_MEMBER_                        = "warning"
      QUARKUS_LOG_CATEGORY__IO_GRAPHFACADE_REQUESTS__LEVEL = "OFF"
    }
  }

  assert {
    condition = aws_lambda_function.facade.environment[0].variables == tomap({
      FACADE_GRAPH_CLOUD                                   = "global"
      FACADE_RULE_PROFILE                                  = "default"
      FACADE_AUTH_DEVICES_MODE                             = "pass-through"
      FACADE_AUTH_NETWORK_ACCESS_MODE                      = "pass-through"
      FACADE_AUTH_TOKEN_HEADER                             = "Authorization"
      FACADE_AUTH_SCOPE                                    = "access_as_user"
      FACADE_GRAPH_READ_TIMEOUT                            = "10S"
      FACADE_RULES__UNKNOWN_MEMBER_                        = "warning"
      QUARKUS_LOG_CATEGORY__IO_GRAPHFACADE_REQUESTS__LEVEL = "OFF"
    })
    error_message = "They go to the function beside the others."
  }
}
