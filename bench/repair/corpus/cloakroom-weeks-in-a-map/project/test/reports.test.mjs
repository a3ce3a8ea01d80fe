import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCsv } from '../lib/csv.mjs';
import { weekday, weekOf } from '../lib/dates.mjs';
import { groupBy } from '../lib/groups.mjs';
import { weekdays } from '../lib/reports.mjs';

describe('reports', () => {
  it('by day of the week', () => {
    const evenings = parseCsv('date,tickets,lost\n2025-11-03,10,0\n2025-11-07,40,1\n2025-11-10,20,0\n');
    assert.deepEqual(weekdays(evenings), ['Friday: 40', 'Monday: 15']);
  });

  it('nothing of nothing', () => assert.deepEqual(weekdays([]), []));
});

describe('groups', () => {
  it('keep the order of their keys', () => {
    assert.deepEqual([...groupBy([9, 1, 8], (n) => n % 2)], [[1, [9, 1]], [0, [8]]]);
  });
});

describe('dates', () => {
  it('weeks begin on Monday', () => {
    assert.equal(weekOf('2025-11-09'), '2025-11-03');
    assert.equal(weekOf('2025-11-10'), '2025-11-10');
    assert.equal(weekday('2025-11-09'), 'Sunday');
  });
});
