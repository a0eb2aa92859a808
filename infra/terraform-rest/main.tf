# A remote network with a device link and its forwarding profiles, and a device, through the facade. docs/terraform-rest.md says why each line is there.

terraform {
  required_version = ">= 1.5"
  required_providers {
    restapi = { source = "Mastercard/restapi", version = "~> 3.0" }
    http    = { source = "hashicorp/http", version = "~> 3.4" }
  }
}

variable "facade" {
  description = "URL of the facade, without a slash at its end."
  type        = string
}

variable "token" {
  description = "Token for the facade: for Graph, or for the facade itself, as its mode asks."
  type        = string
  sensitive   = true
}

variable "pre_shared_key" {
  description = "Key of the tunnel, as the equipment has it."
  type        = string
  sensitive   = true
}

locals {
  network_name = "Bellevue branch"

  device = {
    accountEnabled         = true
    alternativeSecurityIds = [{ type = 2, key = "Y3YxN2E1MWFlYw==" }]
    deviceId               = "4c299165-6e8f-4b45-a5ba-c5d250a707ff"
    displayName            = "Kiosk 7"
    operatingSystem        = "linux"
    operatingSystemVersion = "1"
  }
}

provider "restapi" {
  uri                   = var.facade
  headers               = { Authorization = "Bearer ${var.token}" }
  create_returns_object = true
  update_method         = "PATCH"
}

resource "restapi_object" "network" {
  path                    = "/networkAccess/connectivity/remoteNetworks"
  data                    = jsonencode({ name = local.network_name, region = "westEurope" })
  update_data             = jsonencode({ name = local.network_name })
  force_new               = ["region"]
  ignore_server_additions = true
  ignore_changes_to       = ["@odata.context", "id", "version", "lastModifiedDateTime"]
}

resource "restapi_object" "link" {
  path = "/networkAccess/connectivity/remoteNetworks/${restapi_object.network.id}/deviceLinks"
  data = jsonencode({
    name                    = "CPE1"
    ipAddress               = "20.55.91.42"
    deviceVendor            = "ciscoMeraki"
    bandwidthCapacityInMbps = "mbps500"
    bgpConfiguration        = { localIpAddress = "192.168.1.2", peerIpAddress = "10.2.2.2", asn = 65533 }
    redundancyConfiguration = { redundancyTier = "noRedundancy" }
    tunnelConfiguration = {
      "@odata.type" = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default"
      preSharedKey  = var.pre_shared_key
    }
  })
  force_new = [
    "name", "ipAddress", "deviceVendor", "bandwidthCapacityInMbps",
    "bgpConfiguration", "redundancyConfiguration", "tunnelConfiguration",
  ]
  ignore_server_additions = true
  ignore_changes_to       = ["@odata.context", "id", "lastModifiedDateTime", "tunnelConfiguration.preSharedKey"]
}

resource "restapi_object" "profiles" {
  path          = "/networkAccess/connectivity/remoteNetworks/${restapi_object.network.id}/forwardingProfiles"
  object_id     = "forwardingProfiles"
  create_method = "PATCH"
  read_path     = "/networkAccess/connectivity/remoteNetworks/${restapi_object.network.id}/forwardingProfiles"
  update_path   = "/networkAccess/connectivity/remoteNetworks/${restapi_object.network.id}/forwardingProfiles"
  # nothing takes a profile away; so a read stands in for the delete
  destroy_method = "GET"
  destroy_path   = "/networkAccess/connectivity/remoteNetworks/${restapi_object.network.id}/forwardingProfiles"
  data = jsonencode({
    "@odata.context" = "#$delta"
    value = [
      { id = "1adaf535-1e31-4e14-983f-2270408162bf" },
      { id = "3d0f7a4c-2f9e-4c53-9c70-2b1f7a0c5e11" },
    ]
  })
  ignore_server_additions = true
  ignore_changes_to       = ["@odata.context", "value"]
}

# Needs a user's token
resource "restapi_object" "device" {
  path = "/devices"
  data = jsonencode(local.device)
  update_data = jsonencode({
    accountEnabled         = local.device.accountEnabled
    displayName            = local.device.displayName
    operatingSystem        = local.device.operatingSystem
    operatingSystemVersion = local.device.operatingSystemVersion
  })
  force_new               = ["deviceId", "alternativeSecurityIds"]
  ignore_server_additions = true
  ignore_changes_to       = ["@odata.context", "id", "alternativeSecurityIds"]
  depends_on              = [data.http.device_report]
}

# The plan fails with all faults of the device, before anything is created
data "http" "device_report" {
  url             = "${var.facade}/devices/$validate"
  method          = "POST"
  request_headers = { Authorization = "Bearer ${var.token}", Content-Type = "application/json" }
  request_body    = jsonencode(local.device)

  lifecycle {
    postcondition {
      condition     = self.status_code == 200
      error_message = self.response_body
    }
  }
}
