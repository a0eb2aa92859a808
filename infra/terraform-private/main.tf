# A private REST API in front of the function that ../terraform has deployed. Only the VPC endpoints that are named can reach it. The same as
# ../private/template.yaml.
terraform {
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7"
    }
  }
}

data "aws_arn" "alias" {
  arn = var.alias_arn
}

data "aws_partition" "current" {}

locals {
  # The name of the stage is part of the URL
  stage    = "facade"
  function = split(":", data.aws_arn.alias.resource)
}

resource "aws_api_gateway_rest_api" "facade" {
  name = var.name

  # A compressed body would not survive as text
  binary_media_types = ["*/*"]

  endpoint_configuration {
    types            = ["PRIVATE"]
    vpc_endpoint_ids = var.vpc_endpoint_ids
  }

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
      },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
        Condition = {
          StringNotEquals = {
            "aws:SourceVpce" = var.vpc_endpoint_ids
          }
        }
      },
    ]
  })
}

resource "aws_api_gateway_resource" "all_paths" {
  rest_api_id = aws_api_gateway_rest_api.facade.id
  parent_id   = aws_api_gateway_rest_api.facade.root_resource_id
  path_part   = "{proxy+}"
}

# The function verifies tokens by itself, and a REST API has no JWT authorizer
resource "aws_api_gateway_method" "any" {
  rest_api_id   = aws_api_gateway_rest_api.facade.id
  resource_id   = aws_api_gateway_resource.all_paths.id
  http_method   = "ANY"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "function" {
  rest_api_id             = aws_api_gateway_rest_api.facade.id
  resource_id             = aws_api_gateway_resource.all_paths.id
  http_method             = aws_api_gateway_method.any.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:${data.aws_partition.current.partition}:apigateway:${data.aws_arn.alias.region}:lambda:path/2015-03-31/functions/${var.alias_arn}/invocations"
  timeout_milliseconds    = 29000
}

# API Gateway uses a changed policy only after a new deployment
resource "aws_api_gateway_deployment" "facade" {
  rest_api_id = aws_api_gateway_rest_api.facade.id

  triggers = {
    endpoints = join(",", var.vpc_endpoint_ids)
  }

  depends_on = [aws_api_gateway_integration.function]

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_stage" "facade" {
  rest_api_id   = aws_api_gateway_rest_api.facade.id
  deployment_id = aws_api_gateway_deployment.facade.id
  stage_name    = local.stage
}

resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.facade.id
  stage_name  = aws_api_gateway_stage.facade.stage_name
  method_path = "*/*"

  settings {
    throttling_rate_limit  = var.throttling_rate
    throttling_burst_limit = var.throttling_burst
  }
}

resource "aws_lambda_permission" "invocation" {
  function_name = local.function[1]
  qualifier     = local.function[2]
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.facade.execution_arn}/*"
}
