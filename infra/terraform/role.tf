locals {
  credential_service = local.verifies && var.credential_arn != null ? split(":", var.credential_arn)[2] : ""
  federated          = local.verifies && var.credential_type == "aws-federation"

  read_secret = {
    Effect   = "Allow"
    Action   = "secretsmanager:GetSecretValue"
    Resource = var.credential_arn
  }
  read_parameter = {
    Effect   = "Allow"
    Action   = "ssm:GetParameter"
    Resource = var.credential_arn
  }
  decrypt_credential = {
    Effect   = "Allow"
    Action   = "kms:Decrypt"
    Resource = var.credential_key_arn
    Condition = {
      StringEquals = {
        "kms:EncryptionContext:${local.credential_service == "ssm" ? "PARAMETER_ARN" : "SecretARN"}" = var.credential_arn
      }
    }
  }
  read_keys = {
    Effect   = "Allow"
    Action   = ["secretsmanager:GetSecretValue", "ssm:GetParameter"]
    Resource = var.key_arns
  }
  federate = {
    Effect   = "Allow"
    Action   = "sts:GetWebIdentityToken"
    Resource = "*"
    Condition = {
      "ForAllValues:StringEquals"   = { "sts:IdentityTokenAudience" = local.cloud.token_exchange }
      Null                          = { "sts:IdentityTokenAudience" = "false" }
      StringEquals                  = { "sts:SigningAlgorithm" = "RS256" }
      NumericLessThanEqualsIfExists = { "sts:DurationSeconds" = 300 }
    }
  }
  trace = {
    Effect   = "Allow"
    Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    Resource = "*"
  }
  # Lambda needs network interfaces for a function in a network; the function's own code does not
  leave_the_network_alone = {
    Effect = "Deny"
    Action = [
      "ec2:CreateNetworkInterface",
      "ec2:DeleteNetworkInterface",
      "ec2:DescribeNetworkInterfaces",
      "ec2:DescribeSubnets",
      "ec2:DetachNetworkInterface",
      "ec2:AssignPrivateIpAddresses",
      "ec2:UnassignPrivateIpAddresses",
    ]
    Resource  = "*"
    Condition = { ArnLike = { "lambda:SourceFunctionArn" = "arn:${data.aws_partition.current.partition}:lambda:*:*:function:${var.name}" } }
  }
  in_a_network      = length(var.vpc_subnet_ids) > 0
  lambda_statements = concat(local.in_a_network ? [local.leave_the_network_alone] : [], var.tracing == "Active" ? [local.trace] : [])

  credential_statements = concat(
    local.credential_service == "secretsmanager" ? [local.read_secret] : [],
    local.credential_service == "ssm" ? [local.read_parameter] : [],
    local.credential_service != "" && var.credential_key_arn != null ? [local.decrypt_credential] : [],
    length(var.key_arns) > 0 ? [local.read_keys] : [],
    local.federated ? [local.federate] : [],
  )
}

data "aws_partition" "current" {}

resource "aws_iam_role" "function" {
  name_prefix          = substr("${var.name}-", 0, 38)
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "log" {
  name = "write-its-log"
  role = aws_iam_role.function.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.function.arn}:*"
    }]
  })
}

resource "aws_iam_role_policy" "credential" {
  count = length(local.credential_statements) > 0 ? 1 : 0

  name = "use-its-credential"
  role = aws_iam_role.function.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = local.credential_statements
  })
}

resource "aws_iam_role_policy" "lambda" {
  count = length(local.lambda_statements) > 0 ? 1 : 0

  name = "what-lambda-does-in-its-name"
  role = aws_iam_role.function.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = local.lambda_statements
  })
}

resource "aws_iam_role_policy_attachment" "network" {
  count = local.in_a_network ? 1 : 0

  role       = aws_iam_role.function.id
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}
