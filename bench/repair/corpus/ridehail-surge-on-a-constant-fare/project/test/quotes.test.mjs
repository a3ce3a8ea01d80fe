import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from '../src/server.mjs';
import { surgeFactor } from '../src/surge.mjs';

const ride = { km: 10, minutes: 20, zone: 'harbour', at: '2026-03-06T18:00:00Z' };
const ask = (payload) => build().inject({ method: 'POST', url: '/quotes', payload });

test('quotes', async () => {
  assert.deepEqual((await ask(ride)).json(), { fare: 20.5, surge: 1 });
  assert.deepEqual((await ask({ ...ride, km: 1, minutes: 2 })).json(), { fare: 6, surge: 1 });
});

test('what is asked for', async () => {
  assert.equal((await ask({ ...ride, km: -1 })).statusCode, 400);
  assert.equal((await ask({ km: 1 })).statusCode, 400);
});

test('surge', () => {
  assert.equal(surgeFactor(new Date('2026-03-06T08:59:00Z'), 'centre'), 1.25);
  assert.equal(surgeFactor(new Date('2026-03-06T12:00:00Z'), 'centre'), 1);
});
