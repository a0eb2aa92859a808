# The portal page: off by default; on, its policy, where it gets its files and the API, and how people sign in.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_apigatewayv2_api" {
    defaults = { api_endpoint = "https://a1b2c3.execute-api.eu-west-1.amazonaws.com", execution_arn = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-west-1:123456789012:log-group:facade" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/facade" }
  }
  mock_resource "aws_cloudfront_function" {
    defaults = { arn = "arn:aws:cloudfront::123456789012:function/portal" }
  }
}

variables {
  name             = "Facade_1"
  package_file     = "versions.tf" # any file; nothing is deployed
  tenant_id        = "11111111-2222-3333-4444-555555555555"
  portal_client_id = "77777777-8888-9999-0000-111111111111"
}

run "off" {
  command = plan

  assert {
    condition     = length(aws_cloudfront_distribution.portal) == 0 && length(aws_s3_bucket.portal) == 0 && output.portal_url == null && output.portal_bucket == null
    error_message = "There is no page unless it is asked for."
  }
}

run "pass_through" {
  variables {
    portal = "on"
  }

  assert {
    condition     = aws_cloudfront_response_headers_policy.portal[0].security_headers_config[0].content_security_policy[0].content_security_policy == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https://login.microsoftonline.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    error_message = "The page may ask its own host and Entra's."
  }
  assert {
    condition     = { for origin in aws_cloudfront_distribution.portal[0].origin : origin.origin_id => origin.domain_name }["facade"] == "a1b2c3.execute-api.eu-west-1.amazonaws.com"
    error_message = "The API is behind the same host."
  }
  assert {
    condition     = [for behavior in aws_cloudfront_distribution.portal[0].ordered_cache_behavior : "${behavior.path_pattern} ${behavior.target_origin_id}"] == ["portal.json page", "/v1.0/* facade", "/beta/* facade"]
    error_message = "Graph's paths go to the API."
  }
  assert {
    condition     = startswith(aws_s3_bucket.portal[0].bucket_prefix, "facade-1-portal-")
    error_message = "Names of buckets have no capitals and underscores."
  }
  assert {
    condition     = strcontains(aws_cloudfront_function.portal[0].code, "\"devices\":[\"https://graph.microsoft.com/Directory.AccessAsUser.All\",\"https://graph.microsoft.com/Device.Read.All\"],\"networkAccess\":[\"https://graph.microsoft.com/NetworkAccess.ReadWrite.All\"]")
    error_message = "In pass-through tokens are for Graph."
  }
  assert {
    condition     = strcontains(aws_cloudfront_function.portal[0].code, "\"authority\":\"https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\",\"clientId\":\"77777777-8888-9999-0000-111111111111\"")
    error_message = "People sign in at the tenant."
  }
}

run "verified" {
  variables {
    portal              = "on"
    client_id           = "66666666-7777-8888-9999-000000000000"
    devices_mode        = "on-behalf-of"
    network_access_mode = "application"
    application_scopes  = ["Links.Write"]
    credential_type     = "aws-federation"
  }

  assert {
    condition     = strcontains(aws_cloudfront_function.portal[0].code, "\"devices\":[\"api://66666666-7777-8888-9999-000000000000/access_as_user\"],\"networkAccess\":[\"api://66666666-7777-8888-9999-000000000000/.default\"]")
    error_message = "In the other modes tokens are for the facade."
  }
}

run "needs_a_sign_in" {
  command = plan

  variables {
    portal           = "on"
    portal_client_id = null
  }

  expect_failures = [aws_s3_bucket.portal]
}

run "needs_an_address" {
  command = plan

  variables {
    portal           = "on"
    default_endpoint = "closed"
  }

  expect_failures = [aws_s3_bucket.portal]
}

run "does_not_sign" {
  command = plan

  variables {
    portal     = "on"
    authorizer = "iam"
  }

  expect_failures = [aws_s3_bucket.portal]
}
