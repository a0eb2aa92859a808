output "url" {
  description = "Base URL of the API, in place of https://graph.microsoft.com"
  value       = module.facade.url
}

output "custom_url" {
  description = "The same under your own domain; null without one"
  value       = module.facade.custom_url
}

output "function_name" {
  description = "Of the function"
  value       = module.facade.function_name
}

output "role_arn" {
  description = "What the function runs as; with credential_type aws-federation the subject of the federated credential in Entra ID"
  value       = module.facade.role_arn
}

output "function_log_group" {
  description = "Where the function logs its requests"
  value       = module.facade.function_log_group
}

output "portal_url" {
  description = "The portal page, and the redirect URI /signed-in.html of its app registration; null without one"
  value       = module.facade.portal_url
}

output "portal_bucket" {
  description = "Where the files of portal/target/page go; null without the page"
  value       = module.facade.portal_bucket
}
