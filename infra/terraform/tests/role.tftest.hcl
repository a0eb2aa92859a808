# The role may do what its credential needs, and nothing else.

mock_provider "aws" {}

variables {
  name         = "facade"
  package_file = "versions.tf" # any file; nothing is deployed
  devices_mode = "on-behalf-of"
  tenant_id    = "11111111-2222-3333-4444-555555555555"
  client_id    = "66666666-7777-8888-9999-000000000000"
}

run "secret" {
  command = plan

  variables {
    credential_type = "secret"
    credential_arn  = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade/client-secret-AbCdEf"
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.credential[0].policy).Statement == [{
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade/client-secret-AbCdEf"
    }]
    error_message = "It reads that one secret."
  }
}

run "secret_with_a_key" {
  command = plan

  variables {
    credential_type    = "secret"
    credential_arn     = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade/client-secret-AbCdEf"
    credential_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.credential[0].policy).Statement[1] == {
      Effect    = "Allow"
      Action    = "kms:Decrypt"
      Resource  = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"
      Condition = { StringEquals = { "kms:EncryptionContext:SecretARN" = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade/client-secret-AbCdEf" } }
    }
    error_message = "The key decrypts that one secret."
  }
}

run "certificate_in_a_parameter_with_a_key" {
  command = plan

  variables {
    credential_type    = "certificate"
    credential_arn     = "arn:aws:ssm:eu-west-1:123456789012:parameter/facade/certificate"
    credential_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.credential[0].policy).Statement == [
      {
        Effect   = "Allow"
        Action   = "ssm:GetParameter"
        Resource = "arn:aws:ssm:eu-west-1:123456789012:parameter/facade/certificate"
      },
      {
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb"
        Condition = { StringEquals = { "kms:EncryptionContext:PARAMETER_ARN" = "arn:aws:ssm:eu-west-1:123456789012:parameter/facade/certificate" } }
      },
    ]
    error_message = "It reads that one parameter, and the key decrypts only that."
  }
}

run "federation" {
  command = plan

  variables {
    credential_type = "aws-federation"
    graph_cloud     = "us-gov-l5"
  }

  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.credential[0].policy).Statement : statement.Action] == ["sts:GetWebIdentityToken"]
    error_message = "It has AWS vouch for it, and reads nothing."
  }
  assert {
    condition = jsondecode(aws_iam_role_policy.credential[0].policy).Statement[0].Condition == {
      "ForAllValues:StringEquals"   = { "sts:IdentityTokenAudience" = "api://AzureADTokenExchangeUSGov" }
      Null                          = { "sts:IdentityTokenAudience" = "false" }
      StringEquals                  = { "sts:SigningAlgorithm" = "RS256" }
      NumericLessThanEqualsIfExists = { "sts:DurationSeconds" = 300 }
    }
    error_message = "Only to the Entra ID of its cloud, and for five minutes."
  }
}

run "pass_through_uses_no_credential" {
  command = plan

  variables {
    devices_mode    = "pass-through"
    credential_type = "secret"
    credential_arn  = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade/client-secret-AbCdEf"
  }

  assert {
    condition     = length(aws_iam_role_policy.credential) == 0
    error_message = "What is not used need not be readable."
  }
  assert {
    condition     = !contains(keys(aws_lambda_function.facade.environment[0].variables), "FACADE_AUTH_CREDENTIAL_ARN")
    error_message = "Nor is the function told where it is."
  }
}

run "keys_that_a_payload_may_name" {
  command = plan

  variables {
    network_access_mode = "on-behalf-of"
    credential_type     = "secret"
    credential_arn      = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade/client-secret-AbCdEf"
    key_arns            = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:branches/*", "arn:aws:ssm:eu-west-1:123456789012:parameter/keys/*"]
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.credential[0].policy).Statement[1] == {
      Effect   = "Allow"
      Action   = ["secretsmanager:GetSecretValue", "ssm:GetParameter"]
      Resource = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:branches/*", "arn:aws:ssm:eu-west-1:123456789012:parameter/keys/*"]
    }
    error_message = "It reads those keys."
  }
  assert {
    condition     = aws_lambda_function.facade.environment[0].variables.FACADE_KEYS_ARNS == "arn:aws:secretsmanager:eu-west-1:123456789012:secret:branches/*,arn:aws:ssm:eu-west-1:123456789012:parameter/keys/*"
    error_message = "The function knows them."
  }
}
