# The facade with the callers' own tokens: nothing to set up in Entra, and no secret.
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

  name                 = var.name
  package_file         = coalesce(var.package_file, "${path.root}/../../../../target/function.zip")
  packaging            = var.packaging
  architecture         = var.architecture
  pass_through_tenants = var.pass_through_tenants
  cors_origins         = var.cors_origins
  environment          = var.environment
  alarm_topic_arn      = var.alarm_topic_arn
}
