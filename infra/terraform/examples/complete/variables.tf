variable "region" {
  description = "Where the facade runs."
  type        = string
  default     = "eu-west-1"
}

variable "architecture" {
  description = "That of the machine which built target/function.zip: arm64 or x86_64."
  type        = string
  default     = "arm64"
}

variable "tenant_id" {
  description = "The Entra tenant."
  type        = string
}

variable "client_id" {
  description = "The facade's app registration."
  type        = string
}
