import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../src/run.js';

test('sends e-mails', async () => {
  const outbox = await run([{ type: 'email', contact: 7, at: '2026-01-05T08:00' }]);
  assert.deepEqual(outbox, [{ to: 'maja@example.com', subject: 'Your appointment on 2026-01-05 at 08:00' }]);
});

test('skips contacts that are gone', async () => {
  const lines = [];
  const outbox = await run([{ type: 'email', contact: 1, at: '2026-01-05T08:00' }], { log: (l) => lines.push(l) });
  assert.deepEqual(outbox, []);
  assert.deepEqual(lines, ['skipped: contact 1 is gone']);
});
