output "api_id" {
  description = "Of the API"
  value       = aws_api_gateway_rest_api.facade.id
}

output "stage" {
  description = "Of the API, and the first part of each path"
  value       = aws_api_gateway_stage.facade.stage_name
}

output "url" {
  description = "Base URL where the VPC endpoints have private DNS"
  value       = aws_api_gateway_stage.facade.invoke_url
}
