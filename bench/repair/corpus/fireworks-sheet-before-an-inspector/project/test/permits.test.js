const assert = require('node:assert');
const test = require('node:test');
const { day, inspectorName } = require('../lib/text');
const request = require('supertest');
const app = require('../app');

test('texts', () => {
  assert.strictEqual(day('2026-12-31'), '31.12.2026');
  assert.strictEqual(inspectorName({ inspector: null }), 'to be named');
});

test('the sheet', async () => {
  const answer = await request(app).get('/permits/FW-117/sheet').expect(200);
  assert.match(answer.text, /Inspector: R\. Achterberg\nCharges: 40/);
});

test('a sheet of nothing', () => request(app).get('/permits/FW-1/sheet').expect(404));
