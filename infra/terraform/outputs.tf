output "url" {
  description = "Base URL of the API, in place of https://graph.microsoft.com"
  value       = var.default_endpoint == "closed" && var.domain_name != null ? "https://${var.domain_name}" : aws_apigatewayv2_api.facade.api_endpoint
}

output "custom_url" {
  description = "The same under your own domain; null without one"
  value       = var.domain_name == null ? null : "https://${var.domain_name}"
}

output "function_name" {
  description = "Of the function"
  value       = aws_lambda_function.facade.function_name
}

output "role_arn" {
  description = "What the function runs as; with credential_type aws-federation the subject of the federated credential in Entra ID"
  value       = aws_iam_role.function.arn
}

output "function_log_group" {
  description = "Where the function logs its requests"
  value       = aws_cloudwatch_log_group.function.name
}

output "portal_url" {
  description = "The portal page, and the redirect URI /signed-in.html of its app registration; null without one"
  value       = var.portal == "on" ? "https://${aws_cloudfront_distribution.portal[0].domain_name}" : null
}

output "portal_bucket" {
  description = "Where the files of portal/target/page go; null without the page"
  value       = one(aws_s3_bucket.portal[*].id)
}
