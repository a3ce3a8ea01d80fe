'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { Portal } = require('../src/portal');
const { readSettings } = require('../src/settings');
const { yields } = require('../src/yields');

test('settings', () => {
  assert.throws(() => readSettings({ PORTAL_KEY: 'k' }), /PORTAL_URL/);
  assert.equal(readSettings({ PORTAL_URL: 'https://p.example/', PORTAL_KEY: 'k' }).portalKey, 'k');
});

test('endpoints are below the address of the portal', () => {
  const portal = new Portal('https://p.example/api/', 'k');
  assert.equal(portal.endpoint('inverters/a/yields').href, 'https://p.example/api/inverters/a/yields');
});

test('yields', () => {
  assert.deepEqual(
    yields([
      { inverter: 'a', counter: 2.5, before: 1 },
      { inverter: 'b', counter: 1, before: 1 },
    ]),
    [{ inverter: 'a', kwh: 1.5 }],
  );
});
