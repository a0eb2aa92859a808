# The portal page: static files, and the API below /v1.0 and /beta at the same host, so that the page asks no other one but Entra.
locals {
  # Where people sign in to the page, and for which Graph
  portal_clouds = {
    global    = { authority = "https://login.microsoftonline.com", graph = "https://graph.microsoft.com" }
    us-gov-l4 = { authority = "https://login.microsoftonline.us", graph = "https://graph.microsoft.us" }
    us-gov-l5 = { authority = "https://login.microsoftonline.us", graph = "https://dod-graph.microsoft.us" }
    china     = { authority = "https://login.chinacloudapi.cn", graph = "https://microsoftgraph.chinacloudapi.cn" }
  }
  portal_authority = coalesce(var.authority, local.portal_clouds[var.graph_cloud].authority)
  portal_graph     = local.portal_clouds[var.graph_cloud].graph
  portals          = var.portal == "on" ? 1 : 0

  # portal.json: how people sign in, and what their tokens are for
  portal_configuration = {
    signIn = {
      clientId  = var.portal_client_id
      authority = join("/", compact([local.portal_authority, var.tenant_id]))
      scopes = {
        devices       = local.verified["devices"] ? ["api://${coalesce(var.client_id, "none")}/${var.scope}"] : ["${local.portal_graph}/Directory.AccessAsUser.All", "${local.portal_graph}/Device.Read.All"]
        networkAccess = var.network_access_mode == "application" ? ["api://${coalesce(var.client_id, "none")}/.default"] : local.verified["network-access"] ? ["api://${coalesce(var.client_id, "none")}/${var.scope}"] : ["${local.portal_graph}/NetworkAccess.ReadWrite.All"]
      }
    }
  }
}

resource "aws_s3_bucket" "portal" {
  count = local.portals

  bucket_prefix = "${lower(replace(substr(var.name, 0, 28), "_", "-"))}-portal-"

  lifecycle {
    precondition {
      condition     = var.tenant_id != null && var.portal_client_id != null
      error_message = "portal needs tenant_id and portal_client_id."
    }
    precondition {
      condition     = var.authorizer != "iam"
      error_message = "portal does not go with authorizer iam; a page cannot sign requests for AWS."
    }
    precondition {
      condition     = var.mutual_tls_truststore == null
      error_message = "portal does not go with mutual_tls_truststore; CloudFront has no certificate for the API."
    }
    precondition {
      condition     = var.default_endpoint == "open" || var.domain_name != null
      error_message = "portal needs an address of the API; default_endpoint is closed, and there is no domain_name."
    }
  }
}

resource "aws_s3_bucket_ownership_controls" "portal" {
  count = local.portals

  bucket = aws_s3_bucket.portal[0].id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "portal" {
  count = local.portals

  bucket                  = aws_s3_bucket.portal[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "portal" {
  count = local.portals

  bucket = aws_s3_bucket.portal[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "cloudfront.amazonaws.com" }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.portal[0].arn}/*"
        Condition = { StringEquals = { "AWS:SourceArn" = aws_cloudfront_distribution.portal[0].arn } }
      },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.portal[0].arn, "${aws_s3_bucket.portal[0].arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_cloudfront_origin_access_control" "portal" {
  count = local.portals

  name                              = "${var.name}-portal"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_response_headers_policy" "portal" {
  count = local.portals

  name = "${var.name}-portal"

  security_headers_config {
    content_security_policy {
      override                = true
      content_security_policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${local.portal_authority}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }
    content_type_options {
      override = true
    }
    referrer_policy {
      override        = true
      referrer_policy = "no-referrer"
    }
    strict_transport_security {
      override                   = true
      access_control_max_age_sec = 31536000
    }
  }
}

resource "aws_cloudfront_function" "portal" {
  count = local.portals

  name    = "${var.name}-portal"
  comment = "portal.json"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = <<-EOT
    function handler() {
      return {
        statusCode: 200,
        headers: { 'content-type': { value: 'application/json' }, 'cache-control': { value: 'no-cache' } },
        body: '${jsonencode(local.portal_configuration)}',
      };
    }
  EOT
}

resource "aws_cloudfront_distribution" "portal" {
  count = local.portals

  enabled             = true
  comment             = "${var.name} portal"
  http_version        = "http2and3"
  default_root_object = "index.html"
  price_class         = "PriceClass_100"

  origin {
    origin_id                = "page"
    domain_name              = aws_s3_bucket.portal[0].bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.portal[0].id
  }

  origin {
    origin_id   = "facade"
    domain_name = var.default_endpoint == "closed" ? coalesce(var.domain_name, "none") : replace(aws_apigatewayv2_api.facade.api_endpoint, "https://", "")

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id           = "page"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = "658327ea-f89d-4fab-a63d-7e88639e58f6" # CachingOptimized
    response_headers_policy_id = aws_cloudfront_response_headers_policy.portal[0].id
  }

  ordered_cache_behavior {
    path_pattern               = "portal.json"
    target_origin_id           = "page"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    cache_policy_id            = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" # CachingDisabled
    response_headers_policy_id = aws_cloudfront_response_headers_policy.portal[0].id

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.portal[0].arn
    }
  }

  dynamic "ordered_cache_behavior" {
    for_each = ["/v1.0/*", "/beta/*"]
    content {
      path_pattern             = ordered_cache_behavior.value
      target_origin_id         = "facade"
      viewer_protocol_policy   = "https-only"
      allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
      cached_methods           = ["GET", "HEAD"]
      cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" # CachingDisabled
      origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac" # AllViewerExceptHostHeader
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
