// People's spelling into Graph's. What cannot be read is left as it is, for the schema to find.
import { DEFAULT, POLICY, deviceLink, tunnels } from './graph-types.mjs';

const fold = (word) => word.toLowerCase().replace(/[\s._-]/g, '');
const KINDS = { [fold('tunnelConfigurationIKEv2Default')]: DEFAULT, [fold('tunnelConfigurationIKEv2Custom')]: POLICY };
const ODATA_TYPE = '@odata.type';

export function canonical(written, type = deviceLink) {
  return objectForm(type, written);
}

const forms = {
  text: (type, value) => (typeof value === 'string' ? value.trim() : value),
  secret: (type, value) => value,
  ipv4: (type, value) => (typeof value === 'string' ? value.trim().replace(/\/32$/, '') : value),
  integer: (type, value) => (typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value),
  member: memberForm,
  list: (type, value) => (Array.isArray(value) ? value.map((one) => forms[type.element.kind](type.element, one)) : value),
  object: objectForm,
  tunnel: tunnelForm,
};

function memberForm(type, value) {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return value;
  }
  type.folded ??= new Map([...type.members.map((member) => [fold(member), member]), ...Object.entries(type.spellings)]);
  return type.folded.get(fold(String(value))) ?? value;
}

function objectForm(type, value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  type.names ??= new Map(Object.keys(type.properties).map((name) => [fold(name), name]));
  const form = {};
  for (const [written, member] of Object.entries(value)) {
    const name = type.names.get(fold(written)) ?? written;
    if (Object.hasOwn(form, name)) {
      throw new SyntaxError(`${name} is there twice.`);
    }
    const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined;
    form[name] = property ? forms[property.kind](property, member) : member;
  }
  return form;
}

function tunnelForm(type, value) {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { ODataType = value[ODATA_TYPE], [ODATA_TYPE]: ignored, ...rest } = value;
  const kind = KINDS[fold(String(ODataType)).replace(/^#?(microsoftgraphnetworkaccess)?/, '')];
  return kind ? objectForm(tunnels[kind], { [ODATA_TYPE]: kind, ...rest }) : value;
}
