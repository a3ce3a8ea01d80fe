import assert from 'node:assert/strict';
import test from 'node:test';
import { bar, percent } from '../bar.mjs';
import { replay } from '../progress.mjs';

test('bars', () => {
  assert.equal(bar(0, 10), '[....................]');
  assert.equal(bar(5, 10), '[##########..........]');
  assert.equal(bar(0, 0), '[####################]');
  assert.equal(percent(12, 10), '100%');
});

test('lines', () => {
  assert.deepEqual([...replay([{ name: 'a', bytes: 2000, chunks: [500, 1500] }])], [
    'a [#####...............] 25% 500 B',
    'a [####################] 100% 2 kB',
  ]);
});
