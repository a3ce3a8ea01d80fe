import assert from 'node:assert/strict';
import test from 'node:test';
import { count } from '../lib/count.mjs';
import { parseLine } from '../lib/parse.mjs';

test('takes a line apart', () => {
  assert.deepEqual(parseLine('Mar  3 10:00:00 db2 postgres[99]: LOG:  checkpoint'), {
    when: 'Mar 3 10:00:00',
    host: 'db2',
    program: 'postgres',
    pid: 99,
    message: 'LOG:  checkpoint',
  });
});

test('counts by program', () => {
  const text = 'Mar  3 10:00:00 db2 a: x\nMar  3 10:00:01 db2 b[1]: y\n  at frame\nMar  3 10:00:02 db2 b[2]: z\n';
  assert.deepEqual(count(text), { programs: [['b', 2], ['a', 1]], skipped: 1 });
});
