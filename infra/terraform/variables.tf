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
  description = "Most executions at a time; -1 for no limit of its own."
  type        = number
  default     = -1
  nullable    = false

  validation {
    condition     = var.reserved_concurrency >= -1
    error_message = "reserved_concurrency is -1 or more."
  }
}

variable "provisioned_concurrency" {
  description = "Executions that are kept warm; 0 for none. Not together with SnapStart."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.provisioned_concurrency >= 0
    error_message = "provisioned_concurrency is 0 or more."
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
    error_message = "environment holds no secret, because it is in the state and seen by whoever sees the function; use credential_arn or federation."
  }
}

variable "cors_origins" {
  description = "Origins of portals whose pages may call the API from a browser, such as https://portal.example.com; none by default."
  type        = list(string)
  default     = []
  nullable    = false
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

variable "log_retention_days" {
  description = "Of the function's log and the access log."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_retention_days)
    error_message = "log_retention_days is one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545 and 731."
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
