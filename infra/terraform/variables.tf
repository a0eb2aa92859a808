variable "name" {
  description = "Of the function, the API and the dashboard, and part of the names of log groups and alarms."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,50}$", var.name))
    error_message = "name is 1 to 50 letters, digits, hyphens and underscores."
  }
}

variable "package_file" {
  description = "The path of target/function.zip."
  type        = string
  nullable    = false
}

variable "packaging" {
  description = "What package_file holds, made by \"./mvnw verify -Dnative\" (native) or \"./mvnw verify\" (jvm, with SnapStart)."
  type        = string
  default     = "native"
  nullable    = false

  validation {
    condition     = contains(["native", "jvm"], var.packaging)
    error_message = "packaging is native or jvm."
  }
}

variable "architecture" {
  description = "Of a native executable it must be that of the machine that built it."
  type        = string
  default     = "arm64"
  nullable    = false

  validation {
    condition     = contains(["arm64", "x86_64"], var.architecture)
    error_message = "architecture is arm64 or x86_64."
  }
}

variable "memory_size" {
  description = "Megabytes; the processor's share grows with it, and with that the speed of a cold start."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = var.memory_size >= 256 && var.memory_size <= 3008
    error_message = "memory_size is 256 to 3008."
  }
}

variable "timeout" {
  description = "Seconds. API Gateway waits 30."
  type        = number
  default     = 29
  nullable    = false

  validation {
    condition     = var.timeout >= 5 && var.timeout <= 29
    error_message = "timeout is 5 to 29; API Gateway waits 30 seconds."
  }
}

variable "reserved_concurrency" {
  description = "Most executions at a time; -1 for no limit of its own. throttling_rate times the seconds of a request is what is needed."
  type        = number
  default     = -1
  nullable    = false

  validation {
    condition     = var.reserved_concurrency >= -1
    error_message = "reserved_concurrency is -1 or more."
  }
}

variable "provisioned_concurrency" {
  description = "Executions that are kept warm, of those of reserved_concurrency; 0 for none. Not together with SnapStart."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.provisioned_concurrency >= 0
    error_message = "provisioned_concurrency is 0 or more."
  }
}

variable "stable_version" {
  description = "While a new version is tried: the number of the version that most callers stay with. Without it, all are with the new one."
  type        = string
  default     = null

  validation {
    condition     = var.stable_version == null || can(regex("^[1-9][0-9]*$", var.stable_version))
    error_message = "stable_version is the number of a version, such as 41."
  }
}

variable "new_version_share" {
  description = "With stable_version: the share of requests that the new version gets; 0 for none, which is a way back."
  type        = number
  default     = 0.1
  nullable    = false

  validation {
    condition     = var.new_version_share >= 0 && var.new_version_share <= 1
    error_message = "new_version_share is between 0 and 1."
  }
}

variable "tracing" {
  description = "Active sends traces to X-Ray, PassThrough only those that begin before the function."
  type        = string
  default     = "PassThrough"
  nullable    = false

  validation {
    condition     = contains(["PassThrough", "Active"], var.tracing)
    error_message = "tracing is PassThrough or Active."
  }
}

variable "permissions_boundary_arn" {
  description = "The policy that bounds what the function's role may do, where an account demands one."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null || can(regex("^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[A-Za-z0-9/+=,.@_-]+$", var.permissions_boundary_arn))
    error_message = "permissions_boundary_arn is the ARN of a policy of IAM."
  }
}

variable "vpc_subnet_ids" {
  description = "Subnets that the function is in; they need a way to Microsoft Graph, such as a NAT gateway. With vpc_security_group_ids."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for subnet in var.vpc_subnet_ids : can(regex("^subnet-[0-9a-f]+$", subnet))])
    error_message = "vpc_subnet_ids are ids of subnets."
  }
}

variable "vpc_security_group_ids" {
  description = "The function's security groups; they let it out to port 443."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for group in var.vpc_security_group_ids : can(regex("^sg-[0-9a-f]+$", group))])
    error_message = "vpc_security_group_ids are ids of security groups."
  }
}

variable "graph_cloud" {
  description = "The national cloud. Only devices exist outside the global one."
  type        = string
  default     = "global"
  nullable    = false

  validation {
    condition     = contains(["global", "us-gov-l4", "us-gov-l5", "china"], var.graph_cloud)
    error_message = "graph_cloud is global, us-gov-l4, us-gov-l5 or china."
  }
}

variable "rule_profile" {
  description = "strict makes every warning an error, lenient makes errors that rest on judgement warnings."
  type        = string
  default     = "default"
  nullable    = false

  validation {
    condition     = contains(["default", "strict", "lenient"], var.rule_profile)
    error_message = "rule_profile is default, strict or lenient."
  }
}

variable "rule_severities" {
  description = "Severities of single rules, such as unknown-member=warning and asn-reserved=off; they go before rule_profile."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for severity in var.rule_severities : can(regex("^[a-z0-9-]+=(error|warning|off)$", severity))])
    error_message = "rule_severities are codes of rules with error, warning or off, such as unknown-member=warning."
  }
}

variable "environment" {
  description = "Settings that have no variable of their own here, by the names of their environment variables, such as FACADE_GRAPH_READ_TIMEOUT = \"10S\" or FACADE_RULES__UNKNOWN_MEMBER_ = \"warning\"."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^(FACADE|QUARKUS_LOG)_[A-Z0-9_]+$", name))])
    error_message = "environment has names that begin with FACADE_ or QUARKUS_LOG_, in capital letters, only."
  }
  validation {
    condition     = alltrue([for name in keys(var.environment) : !can(regex("^FACADE_AUTH_CREDENTIAL_(VALUE|FILE)$", name))])
    error_message = "environment holds no secret, because it is in the state and seen with the function. Use credential_arn or federation."
  }
}

variable "cors_origins" {
  description = "Origins of portals whose pages may call the API from a browser, such as https://portal.example.com; none by default."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for origin in var.cors_origins : can(regex("^https?://[A-Za-z0-9.-]+(:[0-9]+)?$", origin))])
    error_message = "cors_origins are schemes and hosts, such as https://portal.example.com, and no asterisk."
  }
}

variable "throttling_rate" {
  description = "Requests a second, steadily. Graph takes 25 writes in 10 seconds of one user."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.throttling_rate >= 1
    error_message = "throttling_rate is 1 or more."
  }
}

variable "throttling_burst" {
  description = "Requests at once."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.throttling_burst >= 1
    error_message = "throttling_burst is 1 or more."
  }
}

variable "domain_name" {
  description = "A domain of your own for the API; with certificate_arn and hosted_zone_id."
  type        = string
  default     = null
}

variable "certificate_arn" {
  description = "Of a certificate for domain_name, in ACM in this region."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+$", var.certificate_arn))
    error_message = "certificate_arn is the ARN of a certificate in ACM."
  }
}

variable "hosted_zone_id" {
  description = "The Route 53 zone that domain_name goes into; null if its records are kept elsewhere."
  type        = string
  default     = null
}

variable "default_endpoint" {
  description = "closed serves domain_name only, and not the address that API Gateway gives an API. Without domain_name nobody can call it, which is for a private API in front."
  type        = string
  default     = "open"
  nullable    = false

  validation {
    condition     = contains(["open", "closed"], var.default_endpoint)
    error_message = "default_endpoint is open or closed."
  }
}

variable "mutual_tls_truststore" {
  description = "PEM file with the authorities of the certificates that clients of domain_name must have; with default_endpoint closed."
  type        = string
  default     = null

  validation {
    condition     = var.mutual_tls_truststore == null || can(regex("^s3://[a-z0-9.-]+/[A-Za-z0-9/._-]+$", var.mutual_tls_truststore))
    error_message = "mutual_tls_truststore is the s3:// URI of a file."
  }
}

variable "log_retention_days" {
  description = "Of the function's log and the access log."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days is one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 and 3653."
  }
}

variable "logs_on_delete" {
  description = "What becomes of the logs if the module is destroyed."
  type        = string
  default     = "delete"
  nullable    = false

  validation {
    condition     = contains(["delete", "keep"], var.logs_on_delete)
    error_message = "logs_on_delete is delete or keep."
  }
}

variable "log_key_arn" {
  description = "The customer managed key that both logs are encrypted with; null for AWS's own. Its policy must let CloudWatch Logs use it."
  type        = string
  default     = null

  validation {
    condition     = var.log_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.log_key_arn))
    error_message = "log_key_arn is the ARN of a KMS key, not of an alias."
  }
}

variable "alarm_topic_arn" {
  description = "SNS topic that alarms go to; without one they are only shown."
  type        = string
  default     = null

  validation {
    condition     = var.alarm_topic_arn == null || can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "alarm_topic_arn is the ARN of an SNS topic."
  }
}

variable "portal" {
  description = "Whether the portal page is deployed, behind CloudFront and beside the API; its files are then put into the bucket portal_bucket."
  type        = string
  default     = "off"
  nullable    = false

  validation {
    condition     = contains(["off", "on"], var.portal)
    error_message = "portal is off or on."
  }
}

variable "portal_client_id" {
  description = "The page's own app registration, for a single-page application; people sign in there with tenant_id."
  type        = string
  default     = null

  validation {
    condition     = var.portal_client_id == null || can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.portal_client_id))
    error_message = "portal_client_id is a GUID."
  }
}
