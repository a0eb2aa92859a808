# What an account asks for around the function: a network, a boundary, traces, a way in of its own, and logs that stay.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  name         = "facade"
  package_file = "versions.tf" # any file; nothing is deployed
}

run "as_it_comes" {
  command = plan

  assert {
    condition     = length(aws_lambda_function.facade.vpc_config) == 0 && length(aws_iam_role_policy_attachment.network) == 0
    error_message = "In no network, without rights to one."
  }
  assert {
    condition     = aws_lambda_function.facade.tracing_config[0].mode == "PassThrough" && length(aws_iam_role_policy.lambda) == 0
    error_message = "No traces, without rights to send them."
  }
  assert {
    condition     = aws_iam_role.function.permissions_boundary == null
    error_message = "No boundary."
  }
  assert {
    condition     = aws_apigatewayv2_api.facade.disable_execute_api_endpoint == false
    error_message = "API Gateway's own address is the only one."
  }
  assert {
    condition     = alltrue([for group in [aws_cloudwatch_log_group.function, aws_cloudwatch_log_group.access] : !group.skip_destroy && group.kms_key_id == null])
    error_message = "The logs go with the module, and AWS's own key encrypts them."
  }
}

run "network" {
  command = plan

  variables {
    vpc_subnet_ids         = ["subnet-0a1b2c3d", "subnet-4e5f6a7b"]
    vpc_security_group_ids = ["sg-0a1b2c3d"]
  }

  assert {
    condition     = aws_lambda_function.facade.vpc_config[0].subnet_ids == toset(["subnet-0a1b2c3d", "subnet-4e5f6a7b"]) && aws_lambda_function.facade.vpc_config[0].security_group_ids == toset(["sg-0a1b2c3d"])
    error_message = "The function is in the subnets."
  }
  assert {
    condition     = aws_iam_role_policy_attachment.network[0].policy_arn == "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
    error_message = "Lambda may make its network interfaces."
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.lambda[0].policy).Statement : statement.Effect] == ["Deny"]
    error_message = "The function's own code may not."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.lambda[0].policy).Statement[0].Condition == { ArnLike = { "lambda:SourceFunctionArn" = "arn:aws:lambda:*:*:function:facade" } }
    error_message = "That is what this function calls by itself, and not what Lambda does for it."
  }
}

run "traces" {
  command = plan

  variables {
    tracing = "Active"
  }

  assert {
    condition     = aws_lambda_function.facade.tracing_config[0].mode == "Active"
    error_message = "Lambda traces."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.lambda[0].policy).Statement == [{ Effect = "Allow", Action = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Resource = "*" }]
    error_message = "It may send its traces, and nothing else."
  }
}

run "boundary" {
  command = plan

  variables {
    permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundaries/functions"
  }

  assert {
    condition     = aws_iam_role.function.permissions_boundary == "arn:aws:iam::123456789012:policy/boundaries/functions"
    error_message = "The role has it."
  }
}

run "the_domain_is_the_only_way_in" {
  command = plan

  variables {
    domain_name           = "facade.example.com"
    certificate_arn       = "arn:aws:acm:eu-west-1:123456789012:certificate/aaaa-bbbb"
    default_endpoint      = "closed"
    mutual_tls_truststore = "s3://bucket/authorities.pem"
  }

  assert {
    condition     = aws_apigatewayv2_api.facade.disable_execute_api_endpoint == true && output.url == "https://facade.example.com"
    error_message = "API Gateway's own address is closed, and not given as the URL."
  }
  assert {
    condition     = aws_apigatewayv2_domain_name.own[0].mutual_tls_authentication[0].truststore_uri == "s3://bucket/authorities.pem"
    error_message = "Clients need a certificate."
  }
}

run "logs_that_stay" {
  command = plan

  variables {
    logs_on_delete     = "keep"
    log_retention_days = 3653
    log_key_arn        = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"
  }

  assert {
    condition     = alltrue([for group in [aws_cloudwatch_log_group.function, aws_cloudwatch_log_group.access] : group.skip_destroy && group.retention_in_days == 3653 && group.kms_key_id == "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"])
    error_message = "Both stay for ten years, encrypted with that key."
  }
}
