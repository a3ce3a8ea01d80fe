const assert = require('assert')
const { test } = require('node:test')
const { addDays, workday, workdayBefore } = require('../lib/workdays')
const { timetable } = require('../lib/timetable')

test('weekends are passed over', () => {
  assert.strictEqual(workday('2026-03-14'), '2026-03-16')
  assert.strictEqual(workday('2026-03-11'), '2026-03-11')
  assert.strictEqual(workdayBefore('2026-03-16'), '2026-03-13')
})

test('before Easter Monday is Thursday', () => {
  assert.strictEqual(workdayBefore('2026-04-07'), '2026-04-02')
})

test('a timetable', () => {
  assert.strictEqual(addDays('2026-02-27', 2), '2026-03-01')
  const rows = timetable({ exchange: '2026-03-02', steps: [{ name: 'completion', days: 14 }] })
  assert.deepStrictEqual(rows.map(row => row.on), ['2026-03-13', '2026-03-16'])
})
