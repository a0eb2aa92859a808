locals {
  # The issuer is what v2.0 tokens say, which is not always where they are asked for: in China the authority is another host by default.
  clouds = {
    global    = { issuer = "https://login.microsoftonline.com", token_exchange = "api://AzureADTokenExchange" }
    us-gov-l4 = { issuer = "https://login.microsoftonline.us", token_exchange = "api://AzureADTokenExchangeUSGov" }
    us-gov-l5 = { issuer = "https://login.microsoftonline.us", token_exchange = "api://AzureADTokenExchangeUSGov" }
    china     = { issuer = "https://login.partner.microsoftonline.cn", token_exchange = "api://AzureADTokenExchangeChina" }
  }
  cloud = local.clouds[var.graph_cloud]

  # Whether the facade verifies tokens, by family of operations. Those in pass-through are for Graph, and only Graph can.
  verified = {
    devices        = var.devices_mode != "pass-through"
    network-access = var.network_access_mode != "pass-through"
  }
  verifies = anytrue(values(local.verified))

  token_header = var.authorizer == "iam" ? "X-Graph-Authorization" : "Authorization"
  issuer       = var.token_issuer != null ? var.token_issuer : join("/", compact([local.cloud.issuer, var.tenant_id, "v2.0"]))
  audiences    = length(var.audiences) > 0 ? var.audiences : compact([var.client_id == null ? "" : "api://${var.client_id}", var.client_id])
}
