# The facade with users' own rights for devices and its own for network access. It signs in without a secret: AWS vouches for its role. All
# variables of the module can be set; null is the module's default.
terraform {
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7"
    }
  }

  # backend "s3" {
  #   bucket       = "BUCKET"
  #   key          = "graph-device-facade.tfstate"
  #   region       = "eu-west-1"
  #   use_lockfile = true
  # }
}

provider "aws" {
  region = var.region
}

module "facade" {
  source = "../.."

  name                     = var.name
  package_file             = coalesce(var.package_file, "${path.root}/../../../../target/function.zip")
  packaging                = var.packaging
  architecture             = var.architecture
  memory_size              = var.memory_size
  timeout                  = var.timeout
  reserved_concurrency     = var.reserved_concurrency
  provisioned_concurrency  = var.provisioned_concurrency
  stable_version           = var.stable_version
  new_version_share        = var.new_version_share
  tracing                  = var.tracing
  permissions_boundary_arn = var.permissions_boundary_arn
  vpc_subnet_ids           = var.vpc_subnet_ids
  vpc_security_group_ids   = var.vpc_security_group_ids
  graph_cloud              = var.graph_cloud
  rule_profile             = var.rule_profile
  rule_severities          = var.rule_severities
  environment              = var.environment
  cors_origins             = var.cors_origins
  throttling_rate          = var.throttling_rate
  throttling_burst         = var.throttling_burst
  domain_name              = var.domain_name
  certificate_arn          = var.certificate_arn
  hosted_zone_id           = var.hosted_zone_id
  default_endpoint         = var.default_endpoint
  mutual_tls_truststore    = var.mutual_tls_truststore
  log_retention_days       = var.log_retention_days
  logs_on_delete           = var.logs_on_delete
  log_key_arn              = var.log_key_arn
  alarm_topic_arn          = var.alarm_topic_arn
  devices_mode             = var.devices_mode
  network_access_mode      = var.network_access_mode
  pass_through_tenants     = var.pass_through_tenants
  tenant_id                = var.tenant_id
  client_id                = var.client_id
  audiences                = var.audiences
  scope                    = var.scope
  application_roles        = var.application_roles
  application_scopes       = var.application_scopes
  credential_type          = var.credential_type
  credential_arn           = var.credential_arn
  credential_key_arn       = var.credential_key_arn
  key_arns                 = var.key_arns
  authority                = var.authority
  authorizer               = var.authorizer
  token_issuer             = var.token_issuer
  portal                   = var.portal
  portal_client_id         = var.portal_client_id
}
