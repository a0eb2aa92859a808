variable "name" {
  description = "Of the API."
  type        = string
}

variable "alias_arn" {
  description = "The function, by its alias live."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+:live$", var.alias_arn))
    error_message = "alias_arn is the ARN of the alias live of the function."
  }
}

variable "vpc_endpoint_ids" {
  description = "Interface endpoints of execute-api in this region, such as vpce-0a1b2c3d4e5f60718."
  type        = list(string)

  validation {
    condition     = length(var.vpc_endpoint_ids) > 0 && alltrue([for id in var.vpc_endpoint_ids : can(regex("^vpce-[0-9a-f]+$", id))])
    error_message = "vpc_endpoint_ids are ids such as vpce-0a1b2c3d4e5f60718, and one at least."
  }
}

variable "throttling_rate" {
  description = "Requests a second, steadily. Graph takes 25 writes in 10 seconds of one user."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.throttling_rate >= 1
    error_message = "throttling_rate is at least 1."
  }
}

variable "throttling_burst" {
  description = "Requests at once."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.throttling_burst >= 1
    error_message = "throttling_burst is at least 1."
  }
}
