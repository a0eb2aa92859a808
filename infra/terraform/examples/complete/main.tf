# The facade with users' own rights for devices and its own for network access. It signs in without a secret: AWS vouches for its role.
terraform {
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  region = var.region
}

module "facade" {
  source = "../.."

  name         = "graph-device-facade"
  package_file = "${path.root}/../../../../target/function.zip"
  architecture = var.architecture

  devices_mode        = "on-behalf-of"
  network_access_mode = "application"
  tenant_id           = var.tenant_id
  client_id           = var.client_id
  application_roles   = ["NetworkAccess.Manage"]
  credential_type     = "aws-federation"

  cors_origins       = ["https://portal.example.com"]
  log_retention_days = 90
}
