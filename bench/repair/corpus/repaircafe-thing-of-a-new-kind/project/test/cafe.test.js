const assert = require('node:assert');
const { test } = require('node:test');
const { printed, queues } = require('../queues');
const { ticket } = require('../ticket');

test('tickets', () => {
  assert.strictEqual(ticket({ no: 3, what: 'globe', kind: 'paper' }), '3 globe: All the rest');
  assert.strictEqual(ticket({ no: 4, what: 'coat', kind: 'textile' }), '4 coat: Sewing');
});

test('queues', () => {
  const made = queues([
    { no: 4, what: 'kettle', kind: 'electric' },
    { no: 1, what: 'toaster', kind: 'electric' },
  ]);
  assert.strictEqual(printed(made), 'Electrics\n  13:00 1 toaster\n  13:40 4 kettle');
});
