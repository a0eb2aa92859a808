locals {
  runtimes = {
    native = { runtime = "provided.al2023", handler = "bootstrap" }
    jvm    = { runtime = "java21", handler = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest" }
  }

  environment = {
    FACADE_GRAPH_CLOUD               = var.graph_cloud
    FACADE_RULE_PROFILE              = var.rule_profile
    FACADE_RULE_SEVERITIES           = join(",", var.rule_severities)
    FACADE_AUTH_DEVICES_MODE         = var.devices_mode
    FACADE_AUTH_NETWORK_ACCESS_MODE  = var.network_access_mode
    FACADE_AUTH_TOKEN_HEADER         = local.token_header
    FACADE_AUTH_PASS_THROUGH_TENANTS = join(",", var.pass_through_tenants)
    FACADE_AUTH_TENANT               = local.verifies ? var.tenant_id : null
    FACADE_AUTH_CLIENT_ID            = local.verifies ? var.client_id : null
    FACADE_AUTH_AUDIENCES            = join(",", var.audiences)
    FACADE_AUTH_SCOPE                = var.scope
    FACADE_AUTH_APPLICATION_ROLES    = join(",", var.application_roles)
    FACADE_AUTH_APPLICATION_SCOPES   = join(",", var.application_scopes)
    FACADE_AUTH_CREDENTIAL_TYPE      = local.verifies ? var.credential_type : null
    FACADE_AUTH_CREDENTIAL_ARN       = local.verifies ? var.credential_arn : null
    FACADE_AUTH_AUTHORITY            = var.authority
    FACADE_AUTH_ISSUERS              = var.token_issuer
    FACADE_KEYS_ARNS                 = join(",", var.key_arns)
  }

  names_of_variables = toset(keys(local.environment))
}

resource "aws_lambda_function" "facade" {
  function_name    = var.name
  description      = "Graph Device Facade"
  role             = aws_iam_role.function.arn
  filename         = var.package_file
  source_code_hash = filebase64sha256(var.package_file)
  runtime          = local.runtimes[var.packaging].runtime
  handler          = local.runtimes[var.packaging].handler
  architectures    = [var.architecture]
  memory_size      = var.memory_size
  timeout          = var.timeout
  publish          = true

  reserved_concurrent_executions = var.reserved_concurrency

  environment {
    variables = merge({ for key, value in local.environment : key => value if value != null && value != "" }, var.environment)
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function.name
  }

  tracing_config {
    mode = var.tracing
  }

  dynamic "vpc_config" {
    for_each = length(var.vpc_subnet_ids) > 0 ? [var.vpc_subnet_ids] : []
    content {
      subnet_ids         = vpc_config.value
      security_group_ids = var.vpc_security_group_ids
    }
  }

  dynamic "snap_start" {
    for_each = var.packaging == "jvm" ? ["PublishedVersions"] : []
    content {
      apply_on = snap_start.value
    }
  }

  depends_on = [aws_iam_role_policy.log, aws_iam_role_policy.credential, aws_iam_role_policy.lambda, aws_iam_role_policy_attachment.network]

  lifecycle {
    precondition {
      condition     = var.packaging == "native" || var.provisioned_concurrency == 0
      error_message = "SnapStart and provisioned concurrency exclude each other."
    }
    precondition {
      condition     = var.reserved_concurrency == -1 || var.provisioned_concurrency <= var.reserved_concurrency
      error_message = "provisioned_concurrency is at most reserved_concurrency, of which it is a part."
    }
    precondition {
      condition     = (length(var.vpc_subnet_ids) > 0) == (length(var.vpc_security_group_ids) > 0)
      error_message = "vpc_subnet_ids and vpc_security_group_ids go together."
    }
    precondition {
      condition     = var.network_access_mode != "application" || var.graph_cloud == "global"
      error_message = "Mode application needs graph_cloud global; network access does not exist in the others."
    }
    precondition {
      condition     = !local.verifies || var.tenant_id != null
      error_message = "A mode other than pass-through needs tenant_id."
    }
    precondition {
      condition     = !local.verifies || var.client_id != null
      error_message = "A mode other than pass-through needs client_id."
    }
    precondition {
      condition     = !local.verifies || var.credential_type != "none"
      error_message = "A mode other than pass-through needs credential_type."
    }
    precondition {
      condition     = var.network_access_mode != "application" || length(concat(var.application_roles, var.application_scopes)) > 0
      error_message = "Mode application needs application_roles or application_scopes; nobody could use it otherwise."
    }
    precondition {
      condition     = !contains(["secret", "certificate"], var.credential_type) || var.credential_arn != null
      error_message = "credential_type secret or certificate needs credential_arn."
    }
    precondition {
      condition     = contains(["secret", "certificate"], var.credential_type) || var.credential_arn == null
      error_message = "credential_arn goes with credential_type secret or certificate only."
    }
    precondition {
      condition     = contains(["secret", "certificate"], var.credential_type) || var.credential_key_arn == null
      error_message = "credential_key_arn goes with credential_arn only."
    }
    precondition {
      condition     = length(setintersection(keys(var.environment), local.names_of_variables)) == 0
      error_message = "environment has settings that have a variable of their own: ${join(", ", setintersection(keys(var.environment), local.names_of_variables))}."
    }
    precondition {
      condition     = length(var.key_arns) == 0 || var.network_access_mode != "pass-through"
      error_message = "key_arns goes with network_access_mode on-behalf-of or application only."
    }
  }
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.facade.function_name
  function_version = coalesce(var.stable_version, aws_lambda_function.facade.version)

  dynamic "routing_config" {
    for_each = var.stable_version == null || var.new_version_share == 0 ? [] : [var.new_version_share]
    content {
      additional_version_weights = { (aws_lambda_function.facade.version) = routing_config.value }
    }
  }
}

resource "aws_lambda_provisioned_concurrency_config" "live" {
  count = var.provisioned_concurrency > 0 ? 1 : 0

  function_name                     = aws_lambda_function.facade.function_name
  qualifier                         = aws_lambda_alias.live.name
  provisioned_concurrent_executions = var.provisioned_concurrency
}

resource "aws_cloudwatch_log_group" "function" {
  name              = "/graph-device-facade/${var.name}/function"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  skip_destroy      = var.logs_on_delete == "keep"
}
