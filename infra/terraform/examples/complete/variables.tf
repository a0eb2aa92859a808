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
  description = "What package_file holds, made by \"./mvnw verify -Dnative\" (native) or \"./mvnw verify\" (jvm, with SnapStart)."
  type        = string
  default     = null
}

variable "architecture" {
  description = "Of a native executable it must be that of the machine that built it."
  type        = string
  default     = null
}

variable "memory_size" {
  description = "Megabytes; the processor's share grows with it, and with that the speed of a cold start."
  type        = number
  default     = null
}

variable "timeout" {
  description = "Seconds. API Gateway waits 30."
  type        = number
  default     = null
}

variable "reserved_concurrency" {
  description = "Most executions at a time; -1 for no limit of its own. throttling_rate times the seconds of a request is what is needed."
  type        = number
  default     = 100
}

variable "provisioned_concurrency" {
  description = "Executions that are kept warm, of those of reserved_concurrency; 0 for none. Not together with SnapStart."
  type        = number
  default     = null
}

variable "stable_version" {
  description = "While a new version is tried: the number of the version that most callers stay with. Without it, all are with the new one."
  type        = string
  default     = null
}

variable "new_version_share" {
  description = "With stable_version: the share of requests that the new version gets; 0 for none, which is a way back."
  type        = number
  default     = null
}

variable "tracing" {
  description = "Active sends traces to X-Ray, PassThrough only those that begin before the function."
  type        = string
  default     = null
}

variable "permissions_boundary_arn" {
  description = "The policy that bounds what the function's role may do, where an account demands one."
  type        = string
  default     = null
}

variable "vpc_subnet_ids" {
  description = "Subnets that the function is in; they need a way to Microsoft Graph, such as a NAT gateway. With vpc_security_group_ids."
  type        = list(string)
  default     = null
}

variable "vpc_security_group_ids" {
  description = "The function's security groups; they let it out to port 443."
  type        = list(string)
  default     = null
}

variable "graph_cloud" {
  description = "The national cloud. Only devices exist outside the global one."
  type        = string
  default     = null
}

variable "rule_profile" {
  description = "strict makes every warning an error, lenient makes errors that rest on judgement warnings."
  type        = string
  default     = null
}

variable "rule_severities" {
  description = "Severities of single rules, such as unknown-member=warning and asn-reserved=off; they go before rule_profile."
  type        = list(string)
  default     = null
}

variable "environment" {
  description = "Settings that have no variable of their own here, by the names of their environment variables, such as FACADE_GRAPH_READ_TIMEOUT = \"10S\" or FACADE_RULES__UNKNOWN_MEMBER_ = \"warning\"."
  type        = map(string)
  default     = null
}

variable "cors_origins" {
  description = "Origins of portals whose pages may call the API from a browser, such as https://portal.example.com; none by default."
  type        = list(string)
  default     = null
}

variable "throttling_rate" {
  description = "Requests a second, steadily. Graph takes 25 writes in 10 seconds of one user."
  type        = number
  default     = null
}

variable "throttling_burst" {
  description = "Requests at once."
  type        = number
  default     = null
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
}

variable "hosted_zone_id" {
  description = "The Route 53 zone that domain_name goes into; null if its records are kept elsewhere."
  type        = string
  default     = null
}

variable "default_endpoint" {
  description = "closed serves domain_name only, and not the address that API Gateway gives an API. Without domain_name nobody can call it, which is for a private API in front."
  type        = string
  default     = null
}

variable "mutual_tls_truststore" {
  description = "PEM file with the authorities of the certificates that clients of domain_name must have; with default_endpoint closed."
  type        = string
  default     = null
}

variable "log_retention_days" {
  description = "Of the function's log and the access log."
  type        = number
  default     = 90
}

variable "logs_on_delete" {
  description = "What becomes of the logs if the module is destroyed."
  type        = string
  default     = "keep"
}

variable "log_key_arn" {
  description = "The customer managed key that both logs are encrypted with; null for AWS's own. Its policy must let CloudWatch Logs use it."
  type        = string
  default     = null
}

variable "alarm_topic_arn" {
  description = "SNS topic that alarms go to; without one they are only shown."
  type        = string
  default     = null
}

variable "devices_mode" {
  description = "Devices: pass-through sends the caller's own token for Graph on; on-behalf-of takes a token for the facade and exchanges it."
  type        = string
  default     = "on-behalf-of"
}

variable "network_access_mode" {
  description = "The same for network access; application uses the facade's own rights for callers who may use them."
  type        = string
  default     = "application"
}

variable "pass_through_tenants" {
  description = "In pass-through, the Entra tenants whose tokens go to Graph; those of all tenants if none is named."
  type        = list(string)
  default     = null
}

variable "tenant_id" {
  description = "The Entra tenant. This and what follows serves the modes other than pass-through."
  type        = string
}

variable "client_id" {
  description = "The facade's own app registration."
  type        = string
}

variable "audiences" {
  description = "Whom a caller's token must be for; api://CLIENT-ID and CLIENT-ID by default."
  type        = list(string)
  default     = null
}

variable "scope" {
  description = "Delegated scope that a caller's token must have in on-behalf-of."
  type        = string
  default     = null
}

variable "application_roles" {
  description = "App roles that let a caller use the facade's own rights in mode application."
  type        = list(string)
  default     = ["Links.Write"]
}

variable "application_scopes" {
  description = "Delegated scopes that do the same."
  type        = list(string)
  default     = null
}

variable "credential_type" {
  description = "What the facade signs in with. aws-federation needs no secret: the function's role is the subject of a federated credential, see the output role_arn."
  type        = string
  default     = "aws-federation"
}

variable "credential_arn" {
  description = "Where the secret, or the certificate with its private key, is kept."
  type        = string
  default     = null
}

variable "credential_key_arn" {
  description = "The customer managed key that credential_arn is encrypted with; null for AWS's own."
  type        = string
  default     = null
}

variable "key_arns" {
  description = "Secrets and parameters that a payload may name in place of a pre-shared key."
  type        = list(string)
  default     = null
}

variable "authority" {
  description = "Where Entra ID is; by default as graph_cloud says."
  type        = string
  default     = null
}

variable "authorizer" {
  description = "jwt: API Gateway verifies the tokens of all requests if a mode is not pass-through, except those below the paths of a family that is in pass-through: a token for Graph is Graph's to verify. iam: callers sign all requests for AWS and send their token as X-Graph-Authorization. none: only the function looks at tokens."
  type        = string
  default     = null
}

variable "token_issuer" {
  description = "The only issuer of callers' tokens. By default the function takes v1.0 and v2.0 tokens of the tenant, and authorizer jwt takes v2.0 ones. For v1.0 it needs https://sts.windows.net/TENANT-ID/ here, in China https://sts.chinacloudapi.cn/TENANT-ID/"
  type        = string
  default     = null
}

variable "portal" {
  description = "Whether the portal page is deployed, behind CloudFront and beside the API; its files are then put into the bucket portal_bucket."
  type        = string
  default     = null
}

variable "portal_client_id" {
  description = "The page's own app registration, for a single-page application; people sign in there with tenant_id."
  type        = string
  default     = null
}
