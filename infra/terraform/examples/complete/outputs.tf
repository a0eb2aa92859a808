output "url" {
  description = "Base URL of the API, in place of https://graph.microsoft.com"
  value       = module.facade.url
}

output "role_arn" {
  description = "The subject of the federated credential of the app registration"
  value       = module.facade.role_arn
}
