'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { Outbox } = require('../src/outbox');
const { Registry } = require('../src/registry');

function setup() {
  const lines = [];
  return { lines, registry: new Registry(new Outbox((line) => lines.push(JSON.parse(line)))) };
}

test('a litter', () => {
  const { lines, registry } = setup();
  registry.registerLitter({ id: 'L-1', born: '2026-01-01', breed: 'Pug', puppies: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] });
  assert.deepEqual(lines[0].data.puppies[1], { id: 'b', name: 'B', breed: 'Pug', litter: 'L-1' });
  assert.deepEqual(registry.siblings('a').map(({ id }) => id), ['b']);
});

test('a dog from elsewhere', () => {
  const { lines, registry } = setup();
  registry.importDog({ id: 'x', name: 'Rex', breed: 'Pug' });
  registry.rename('x', 'Max');
  assert.deepEqual(lines[1], { no: 2, kind: 'dog.renamed', data: { before: 'Rex', dog: { id: 'x', name: 'Max', breed: 'Pug', litter: null } } });
  assert.throws(() => registry.rename('y', 'Max'), /no dog y/);
});
