variable "devices_mode" {
  description = "Devices: pass-through sends the caller's own token for Graph on; on-behalf-of takes a token for the facade and exchanges it."
  type        = string
  default     = "pass-through"
  nullable    = false

  validation {
    condition     = contains(["pass-through", "on-behalf-of"], var.devices_mode)
    error_message = "devices_mode is pass-through or on-behalf-of."
  }
}

variable "network_access_mode" {
  description = "The same for network access; application uses the facade's own rights for callers who may use them."
  type        = string
  default     = "pass-through"
  nullable    = false

  validation {
    condition     = contains(["pass-through", "on-behalf-of", "application"], var.network_access_mode)
    error_message = "network_access_mode is pass-through, on-behalf-of or application."
  }
}

variable "pass_through_tenants" {
  description = "In pass-through, the Entra tenants whose tokens go to Graph; those of all tenants if none is named."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for tenant in var.pass_through_tenants : can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", tenant))])
    error_message = "pass_through_tenants are GUIDs."
  }
}

variable "tenant_id" {
  description = "The Entra tenant. This and what follows serves the modes other than pass-through."
  type        = string
  default     = null

  validation {
    condition     = var.tenant_id == null || can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.tenant_id))
    error_message = "tenant_id is a GUID."
  }
}

variable "client_id" {
  description = "The facade's own app registration."
  type        = string
  default     = null

  validation {
    condition     = var.client_id == null || can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.client_id))
    error_message = "client_id is a GUID."
  }
}

variable "audiences" {
  description = "Whom a caller's token must be for; api://CLIENT-ID and CLIENT-ID by default."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for audience in var.audiences : can(regex("^[^,\\s]+$", audience))])
    error_message = "audiences have no commas and no spaces in them."
  }
}

variable "scope" {
  description = "Delegated scope that a caller's token must have in on-behalf-of."
  type        = string
  default     = "access_as_user"
  nullable    = false

  validation {
    condition     = can(regex("^[^,\\s]+$", var.scope))
    error_message = "scope is one scope, without its audience."
  }
}

variable "application_roles" {
  description = "App roles that let a caller use the facade's own rights in mode application."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for role in var.application_roles : can(regex("^[^,\\s]+$", role))])
    error_message = "application_roles have no commas and no spaces in them."
  }
}

variable "application_scopes" {
  description = "Delegated scopes that do the same."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for scope in var.application_scopes : can(regex("^[^,\\s]+$", scope))])
    error_message = "application_scopes have no commas and no spaces in them."
  }
}

variable "credential_type" {
  description = "What the facade signs in with. aws-federation needs no secret: the function's role is the subject of a federated credential, see the output role_arn."
  type        = string
  default     = "none"
  nullable    = false

  validation {
    condition     = contains(["none", "secret", "certificate", "aws-federation"], var.credential_type)
    error_message = "credential_type is none, secret, certificate or aws-federation."
  }
}

variable "credential_arn" {
  description = "Where the secret, or the certificate with its private key, is kept."
  type        = string
  default     = null

  validation {
    condition     = var.credential_arn == null || can(regex("^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}|ssm:[a-z0-9-]+:[0-9]{12}:parameter/[A-Za-z0-9/_.-]+)$", var.credential_arn))
    error_message = "credential_arn is the whole ARN of a Secrets Manager secret, with its six last characters, or of an SSM parameter."
  }
}

variable "credential_key_arn" {
  description = "The customer managed key that credential_arn is encrypted with; null for AWS's own."
  type        = string
  default     = null

  validation {
    condition     = var.credential_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.credential_key_arn))
    error_message = "credential_key_arn is the ARN of a KMS key, not of an alias."
  }
}

variable "key_arns" {
  description = "Secrets and parameters that a payload may name in place of a pre-shared key."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.key_arns : can(regex("^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:|ssm:[a-z0-9-]+:[0-9]{12}:parameter/)[A-Za-z0-9/_+=.@!-]*[*]?$", arn))])
    error_message = "key_arns are ARNs of Secrets Manager secrets and SSM parameters; one may end with an asterisk."
  }
}

variable "authority" {
  description = "Where Entra ID is; by default as graph_cloud says."
  type        = string
  default     = null

  validation {
    condition     = var.authority == null || can(regex("^https://[A-Za-z0-9.-]+$", var.authority))
    error_message = "authority is https:// and a host, with nothing after it."
  }
}

variable "authorizer" {
  description = "jwt: API Gateway verifies the tokens of all requests if a mode is not pass-through, except those below the paths of a family that is in pass-through: a token for Graph is Graph's to verify. iam: callers sign all requests for AWS and send their token as X-Graph-Authorization. none: only the function looks at tokens."
  type        = string
  default     = "jwt"
  nullable    = false

  validation {
    condition     = contains(["jwt", "iam", "none"], var.authorizer)
    error_message = "authorizer is jwt, iam or none."
  }
}

variable "token_issuer" {
  description = "The only issuer of callers' tokens. By default the function takes v1.0 and v2.0 tokens of the tenant, and authorizer jwt takes v2.0 ones. For v1.0 it needs https://sts.windows.net/TENANT-ID/ here, in China https://sts.chinacloudapi.cn/TENANT-ID/"
  type        = string
  default     = null

  validation {
    condition     = var.token_issuer == null || can(regex("^https://[^\\s,?#]+$", var.token_issuer))
    error_message = "token_issuer is an https URL without comma, query and fragment."
  }
}
