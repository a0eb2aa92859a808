import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pasted } from '../src/paste.js';

const LINK = {
  name: 'CPE3',
  bgpConfiguration: { asn: 65533, localIpAddress: '192.168.1.2' },
  tunnelConfiguration: { '@odata.type': '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default' },
};

const texts: Record<string, string> = {
  JSON: JSON.stringify(LINK),
  'JSON with a byte order mark': `\uFEFF${JSON.stringify(LINK, null, 2)}`,
  'a list of one': JSON.stringify([LINK]),
  'a hashtable of PowerShell': `
    $params = @{
      name = "CPE3"   # as the router is called
      bgpConfiguration = @{ asn = 65533; localIpAddress = '192.168.1.2' }
      tunnelConfiguration = @{
        "@odata.type" = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default"
      }
    }
    New-MgBetaNetworkAccess -BodyParameter $params`,
  'Invoke-MgGraphRequest with a hashtable': `Invoke-MgGraphRequest -Method POST -Uri "/beta/networkAccess" -Body @{
      name = 'CPE3'; bgpConfiguration = @{ asn = [int]65533; localIpAddress = "192.168.1.2" };
      tunnelConfiguration = @{ '@odata.type' = '#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default' } }`,
  'Invoke-MgGraphRequest with JSON': `$body = @'\n${JSON.stringify(LINK, null, 2)}\n'@\nInvoke-MgGraphRequest -Method POST -Uri x -Body $body`,
  'jsonencode of Terraform': `resource "restapi_object" "link" {
    path = "/networkAccess/connectivity/remoteNetworks/\${restapi_object.network.id}/deviceLinks"
    data = jsonencode({
      name             = "CPE3"
      bgpConfiguration = { asn = 65533, localIpAddress = "192.168.1.2" }
      tunnelConfiguration = {
        "@odata.type" = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default"
      }
    })
  }`,
  'a body of the provider for Graph': `resource "msgraph_resource" "link" {
    url  = "networkAccess/connectivity/remoteNetworks/1/deviceLinks"
    api_version = "beta"
    body = {
      name = "CPE3"
      bgpConfiguration = { asn = 65533
        localIpAddress = "192.168.1.2" }
      tunnelConfiguration = { "@odata.type" : "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default" }
    }
  }`,
  'a here document of Terraform': `data = <<EOT\n${JSON.stringify(LINK)}\nEOT`,
};

for (const [name, text] of Object.entries(texts)) {
  test(`${name} is read`, () => assert.deepEqual(pasted(text), { payload: LINK, unknown: [] }));
}

test('lists, truth and escapes of PowerShell', () => {
  assert.deepEqual(pasted('@{ a = @("x", \'y\'\'z\'); b = $true; c = $null; d = "say `"hi`"" }')?.payload, {
    a: ['x', "y'z"],
    b: true,
    c: null,
    d: 'say "hi"',
  });
});

test('variables and calls are named and left out', () => {
  const found = pasted('data = jsonencode({ name = local.name, key = sensitive(var.psk), id = var.ids["a"], asn = 1 })');

  assert.deepEqual(found, { payload: { asn: 1 }, unknown: ['local.name', 'sensitive', 'var.ids'] });
});

for (const text of ['', 'hello', '7', '[]', '[{},{}]', '"text"', '{', '@{ a = ', '{ a }', 'jsonencode({', '}'.repeat(50), '{'.repeat(3000)]) {
  test(`${JSON.stringify(text.slice(0, 20))} is no object`, () => assert.equal(pasted(text), null));
}
