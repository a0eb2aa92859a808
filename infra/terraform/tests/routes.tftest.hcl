# Which routes there are, and who stands in front of them.

mock_provider "aws" {}

variables {
  name         = "facade"
  package_file = "versions.tf" # any file; nothing is deployed
  tenant_id    = "11111111-2222-3333-4444-555555555555"
  client_id    = "66666666-7777-8888-9999-000000000000"

  credential_type   = "aws-federation"
  application_roles = ["Links.Write"]
}

run "all_paths_without_an_authorizer" {
  command = plan

  assert {
    condition     = { for key, route in aws_apigatewayv2_route.served : key => route.authorization_type } == { "$default" = "NONE", "ANY /{proxy+}" = "NONE" }
    error_message = "No path is left out, and a token for Graph is Graph's to verify."
  }
  assert {
    condition     = alltrue([for key, route in aws_apigatewayv2_route.served : route.route_key == key])
    error_message = "A route has the key that it goes by."
  }
  assert {
    condition     = length(aws_apigatewayv2_authorizer.token) == 0
    error_message = "Nothing needs the authorizer."
  }
}

run "on_behalf_of_for_devices_leaves_network_access_open" {
  command = plan

  variables {
    devices_mode = "on-behalf-of"
  }

  assert {
    condition = { for key, route in aws_apigatewayv2_route.served : key => route.authorization_type } == {
      "$default"                         = "JWT"
      "ANY /{proxy+}"                    = "JWT"
      "ANY /networkAccess/{proxy+}"      = "NONE"
      "ANY /v1.0/networkAccess/{proxy+}" = "NONE"
      "ANY /beta/networkAccess/{proxy+}" = "NONE"
    }
    error_message = "Only the paths of network access are without the authorizer."
  }
  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].identity_sources == toset(["$request.header.Authorization"])
    error_message = "The token is where the function looks for it."
  }
}

run "application_for_network_access_leaves_devices_open" {
  command = plan

  variables {
    network_access_mode = "application"
  }

  assert {
    condition = { for key, route in aws_apigatewayv2_route.served : key => route.authorization_type } == {
      "$default"                   = "JWT"
      "ANY /{proxy+}"              = "JWT"
      "ANY /devices"               = "NONE"
      "ANY /v1.0/devices"          = "NONE"
      "ANY /beta/devices"          = "NONE"
      "ANY /devices/{proxy+}"      = "NONE"
      "ANY /v1.0/devices/{proxy+}" = "NONE"
      "ANY /beta/devices/{proxy+}" = "NONE"
      "ANY /me/{proxy+}"           = "NONE"
      "ANY /v1.0/me/{proxy+}"      = "NONE"
      "ANY /beta/me/{proxy+}"      = "NONE"
      "ANY /users/{proxy+}"        = "NONE"
      "ANY /v1.0/users/{proxy+}"   = "NONE"
      "ANY /beta/users/{proxy+}"   = "NONE"
    }
    error_message = "Only the paths of devices are without the authorizer."
  }
}

run "both_families" {
  command = plan

  variables {
    devices_mode        = "on-behalf-of"
    network_access_mode = "on-behalf-of"
  }

  assert {
    condition     = { for key, route in aws_apigatewayv2_route.served : key => route.authorization_type } == { "$default" = "JWT", "ANY /{proxy+}" = "JWT" }
    error_message = "All paths have the authorizer."
  }
  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].jwt_configuration[0].issuer == "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0"
    error_message = "The issuer of v2.0 tokens of the tenant."
  }
  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].jwt_configuration[0].audience == toset(["api://66666666-7777-8888-9999-000000000000", "66666666-7777-8888-9999-000000000000"])
    error_message = "The audiences of v1.0 and v2.0 tokens."
  }
}

run "a_browser_asks_without_a_token" {
  command = plan

  variables {
    devices_mode        = "on-behalf-of"
    network_access_mode = "on-behalf-of"
    cors_origins        = ["https://portal.example.com"]
  }

  assert {
    condition     = { for key, route in aws_apigatewayv2_route.served : key => route.authorization_type } == { "$default" = "JWT", "ANY /{proxy+}" = "JWT", "OPTIONS /{proxy+}" = "NONE" }
    error_message = "A preflight needs no token; all else does."
  }
  assert {
    condition     = aws_apigatewayv2_api.facade.cors_configuration[0].allow_methods == toset(["*"])
    error_message = "The function knows the methods."
  }
}

run "issuer_of_another_cloud" {
  command = plan

  variables {
    devices_mode = "on-behalf-of"
    graph_cloud  = "us-gov-l4"
  }

  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].jwt_configuration[0].issuer == "https://login.microsoftonline.us/11111111-2222-3333-4444-555555555555/v2.0"
    error_message = "The issuer goes with the cloud."
  }
}

run "issuer_is_the_clouds_whatever_the_authority" {
  command = plan

  variables {
    devices_mode = "on-behalf-of"
    graph_cloud  = "china"
    authority    = "https://login.chinacloudapi.cn"
  }

  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].jwt_configuration[0].issuer == "https://login.partner.microsoftonline.cn/11111111-2222-3333-4444-555555555555/v2.0"
    error_message = "Entra issues in the name of one host, whichever it is asked at."
  }
}

run "issuer_and_audiences_as_given" {
  command = plan

  variables {
    devices_mode = "on-behalf-of"
    token_issuer = "https://sts.windows.net/11111111-2222-3333-4444-555555555555/"
    audiences    = ["api://facade"]
  }

  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].jwt_configuration[0].issuer == "https://sts.windows.net/11111111-2222-3333-4444-555555555555/"
    error_message = "The issuer that was given."
  }
  assert {
    condition     = aws_lambda_function.facade.environment[0].variables["FACADE_AUTH_ISSUERS"] == "https://sts.windows.net/11111111-2222-3333-4444-555555555555/"
    error_message = "The function takes what the gateway lets through, and nothing else."
  }
  assert {
    condition     = aws_apigatewayv2_authorizer.token[0].jwt_configuration[0].audience == toset(["api://facade"])
    error_message = "The audiences that were given."
  }
}

run "iam_on_all_paths" {
  command = plan

  variables {
    authorizer   = "iam"
    devices_mode = "on-behalf-of"
    cors_origins = ["https://portal.example.com"]
  }

  assert {
    condition     = { for key, route in aws_apigatewayv2_route.served : key => route.authorization_type } == { "$default" = "AWS_IAM", "ANY /{proxy+}" = "AWS_IAM", "OPTIONS /{proxy+}" = "NONE" }
    error_message = "All but a preflight asks for a signature, whatever the modes."
  }
  assert {
    condition     = length(aws_apigatewayv2_authorizer.token) == 0
    error_message = "The function verifies the tokens."
  }
  assert {
    condition     = aws_lambda_function.facade.environment[0].variables["FACADE_AUTH_TOKEN_HEADER"] == "X-Graph-Authorization"
    error_message = "The signature takes the Authorization header."
  }
  assert {
    condition     = contains(aws_apigatewayv2_api.facade.cors_configuration[0].allow_headers, "x-graph-authorization")
    error_message = "A browser may send the token's header."
  }
}

run "no_authorizer" {
  command = plan

  variables {
    authorizer   = "none"
    devices_mode = "on-behalf-of"
    cors_origins = ["https://portal.example.com"]
  }

  assert {
    condition     = toset(values(aws_apigatewayv2_route.served)[*].authorization_type) == toset(["NONE"])
    error_message = "Only the function looks at tokens."
  }
  assert {
    condition     = aws_apigatewayv2_api.facade.cors_configuration[0].allow_headers == toset(["authorization", "content-type", "content-encoding", "client-request-id", "consistencylevel", "if-match", "if-none-match", "sdkversion", "retry-attempt", "prefer", "user-agent", "x-ms-throttle-priority"])
    error_message = "Headers are allowed that clients send, and no others."
  }
}
