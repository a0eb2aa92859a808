variable "region" {
  description = "Where the facade runs."
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Of the function, the API and the dashboard, and part of the names of log groups and alarms."
  type        = string
  default     = "graph-device-facade"
}

variable "package_file" {
  description = "The path of function.zip; that of a build in this project by default."
  type        = string
  default     = null
}

variable "packaging" {
  description = "What package_file holds: native or jvm."
  type        = string
  default     = null
}

variable "architecture" {
  description = "That of the machine which built a native package_file: arm64 or x86_64."
  type        = string
  default     = null
}

variable "pass_through_tenants" {
  description = "In pass-through, the Entra tenants whose tokens go to Graph; those of all tenants if none is named."
  type        = list(string)
  default     = null
}

variable "cors_origins" {
  description = "Origins of portals whose pages may call the API from a browser."
  type        = list(string)
  default     = null
}

variable "environment" {
  description = "Settings of the function that the module has no variable for, by the names of their environment variables."
  type        = map(string)
  default     = null
}

variable "alarm_topic_arn" {
  description = "SNS topic that alarms go to; without one they are only shown."
  type        = string
  default     = null
}
