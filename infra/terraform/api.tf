locals {
  # The strictest that any family of operations has: a path can be spelled in more ways than routes can name, in another case or with an
  # id in parentheses.
  authorization = var.authorizer == "iam" ? "AWS_IAM" : var.authorizer == "jwt" && local.verifies ? "JWT" : "NONE"

  # In pass-through while the other is verified: their tokens are for Graph, and the authorizer would refuse them.
  open_families = [for family, verified in local.verified : family if !verified && local.authorization == "JWT"]
  open_paths    = flatten([for family in local.open_families : local.family_paths[family]])

  # All paths but "/" take the second one. Its event has the path as a parameter, which tells the key of a domain's mapping from the path;
  # an event of $default does not. Browsers send a CORS preflight without a token and without a signature.
  routes = merge(
    {
      "$default"      = local.authorization
      "ANY /{proxy+}" = local.authorization
    },
    length(var.cors_origins) > 0 ? { "OPTIONS /{proxy+}" = "NONE" } : {},
    { for route in setproduct(local.prefixes, local.open_paths) : "ANY ${join("", route)}" => "NONE" },
  )

  # What a signature for AWS needs besides, and the token in a header of its own
  signed_headers = var.authorizer == "iam" ? ["x-graph-authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"] : []
}

resource "aws_apigatewayv2_api" "facade" {
  name          = var.name
  protocol_type = "HTTP"

  disable_execute_api_endpoint = var.default_endpoint == "closed"

  lifecycle {
    precondition {
      condition     = var.certificate_arn == null || var.domain_name != null
      error_message = "certificate_arn needs domain_name."
    }
    precondition {
      condition     = var.mutual_tls_truststore == null || (var.domain_name != null && var.default_endpoint == "closed")
      error_message = "mutual_tls_truststore needs domain_name, and default_endpoint closed; clients without a certificate could call the other address."
    }
  }

  dynamic "cors_configuration" {
    for_each = length(var.cors_origins) > 0 ? [var.cors_origins] : []
    content {
      allow_origins  = cors_configuration.value
      allow_methods  = ["*"]
      allow_headers  = concat(["authorization", "content-type", "content-encoding", "client-request-id", "consistencylevel", "if-match", "if-none-match", "sdkversion", "retry-attempt", "prefer", "user-agent", "x-ms-throttle-priority"], local.signed_headers)
      expose_headers = ["location", "etag", "client-request-id", "request-id", "retry-after", "www-authenticate", "x-amzn-remapped-www-authenticate", "facade-warnings", "facade-changes", "preference-applied"]
      max_age        = 3600
    }
  }
}

resource "aws_apigatewayv2_stage" "default" {
  api_id      = aws_apigatewayv2_api.facade.id
  name        = "$default"
  auto_deploy = true

  default_route_settings {
    throttling_rate_limit  = var.throttling_rate
    throttling_burst_limit = var.throttling_burst
  }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format = jsonencode({
      requestId          = "$context.requestId"
      awsRequestId       = "$context.integration.requestId"
      time               = "$context.requestTime"
      ip                 = "$context.identity.sourceIp"
      caller             = "$context.identity.userArn"
      method             = "$context.httpMethod"
      route              = "$context.routeKey"
      status             = "$context.status"
      length             = "$context.responseLength"
      latency            = "$context.responseLatency"
      integrationLatency = "$context.integrationLatency"
      integrationError   = "$context.integrationErrorMessage"
      authorizerError    = "$context.authorizer.error"
      userAgent          = "$context.identity.userAgent"
    })
  }
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/graph-device-facade/${var.name}/access"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  skip_destroy      = var.logs_on_delete == "keep"
}

resource "aws_apigatewayv2_integration" "function" {
  api_id                 = aws_apigatewayv2_api.facade.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_alias.live.arn
  payload_format_version = "2.0"
  timeout_milliseconds   = 30000
}

resource "aws_lambda_permission" "api" {
  function_name = aws_lambda_function.facade.function_name
  qualifier     = aws_lambda_alias.live.name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.facade.execution_arn}/*"
}

resource "aws_apigatewayv2_authorizer" "token" {
  count = local.authorization == "JWT" ? 1 : 0

  api_id           = aws_apigatewayv2_api.facade.id
  name             = "entra"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.${local.token_header}"]

  jwt_configuration {
    issuer   = local.issuer
    audience = local.audiences
  }

  # Routes that no longer need it let go of it first.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_apigatewayv2_route" "served" {
  for_each = local.routes

  api_id             = aws_apigatewayv2_api.facade.id
  route_key          = each.key
  target             = "integrations/${aws_apigatewayv2_integration.function.id}"
  authorization_type = each.value
  authorizer_id      = each.value == "JWT" ? aws_apigatewayv2_authorizer.token[0].id : null
}
