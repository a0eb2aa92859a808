resource "aws_apigatewayv2_domain_name" "own" {
  count = var.domain_name != null ? 1 : 0

  domain_name = var.domain_name

  domain_name_configuration {
    certificate_arn = var.certificate_arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }

  dynamic "mutual_tls_authentication" {
    for_each = var.mutual_tls_truststore != null ? [var.mutual_tls_truststore] : []
    content {
      truststore_uri = mutual_tls_authentication.value
    }
  }

  lifecycle {
    precondition {
      condition     = var.certificate_arn != null
      error_message = "domain_name needs certificate_arn."
    }
  }
}

resource "aws_apigatewayv2_api_mapping" "own" {
  count = var.domain_name != null ? 1 : 0

  api_id      = aws_apigatewayv2_api.facade.id
  domain_name = aws_apigatewayv2_domain_name.own[0].id
  stage       = aws_apigatewayv2_stage.default.id
}

resource "aws_route53_record" "own" {
  count = var.hosted_zone_id != null ? 1 : 0

  zone_id = var.hosted_zone_id
  name    = var.domain_name
  type    = "A"

  alias {
    name                   = one(aws_apigatewayv2_domain_name.own[*].domain_name_configuration[0].target_domain_name)
    zone_id                = one(aws_apigatewayv2_domain_name.own[*].domain_name_configuration[0].hosted_zone_id)
    evaluate_target_health = false
  }

  lifecycle {
    precondition {
      condition     = var.domain_name != null
      error_message = "hosted_zone_id needs domain_name."
    }
  }
}
