exports.envelopes = new Map([
  ['D-OLUM', { cubic: 3400, certificate: 'olum-cert.txt', manual: 'ultramagic-105.txt', inspected: '2026-03-01' }],
  ['D-OKTA', { cubic: 2600, certificate: 'okta-cert.txt' }],
  ['D-ONEW', { cubic: 2200 }],
]);
