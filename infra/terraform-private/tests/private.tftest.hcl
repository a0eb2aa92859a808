# Who can reach the API, and what it hands on.

mock_provider "aws" {
  mock_data "aws_arn" {
    defaults = {
      region   = "eu-central-1"
      resource = "function:facade:live"
    }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  name             = "facade-private"
  alias_arn        = "arn:aws:lambda:eu-central-1:123456789012:function:facade:live"
  vpc_endpoint_ids = ["vpce-0a1b2c3d4e5f60718", "vpce-0f1e2d3c"]
}

run "only_the_named_endpoints_reach_it" {
  command = plan

  assert {
    condition     = one(aws_api_gateway_rest_api.facade.endpoint_configuration).types == tolist(["PRIVATE"]) && one(aws_api_gateway_rest_api.facade.endpoint_configuration).vpc_endpoint_ids == toset(var.vpc_endpoint_ids)
    error_message = "It is private, at these endpoints."
  }
  assert {
    condition     = jsondecode(aws_api_gateway_rest_api.facade.policy).Statement[1].Effect == "Deny" && join(",", jsondecode(aws_api_gateway_rest_api.facade.policy).Statement[1].Condition.StringNotEquals["aws:SourceVpce"]) == join(",", var.vpc_endpoint_ids)
    error_message = "What does not come through them is denied."
  }
}

run "all_goes_to_the_alias" {
  command = plan

  assert {
    condition     = aws_api_gateway_integration.function.uri == "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:123456789012:function:facade:live/invocations"
    error_message = "The alias is what the API calls."
  }
  assert {
    condition     = aws_lambda_permission.invocation.function_name == "facade" && aws_lambda_permission.invocation.qualifier == "live"
    error_message = "And it may."
  }
}

run "version_in_place_of_the_alias" {
  command = plan

  variables {
    alias_arn = "arn:aws:lambda:eu-central-1:123456789012:function:facade:7"
  }

  expect_failures = [var.alias_arn]
}

run "no_endpoint" {
  command = plan

  variables {
    vpc_endpoint_ids = []
  }

  expect_failures = [var.vpc_endpoint_ids]
}

run "what_is_no_endpoint" {
  command = plan

  variables {
    vpc_endpoint_ids = ["vpc-0a1b2c3d"]
  }

  expect_failures = [var.vpc_endpoint_ids]
}
