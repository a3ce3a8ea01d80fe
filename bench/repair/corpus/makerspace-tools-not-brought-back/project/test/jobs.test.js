const jobs = require('../src/jobs');
const loans = require('../src/loans');
const { sent } = require('../src/notify');

test('new members are welcomed', async () => {
  expect(await jobs.welcome('2026-03-01')).toBe('1 welcomed');
  expect(sent()).toEqual([
    { to: 'lin@maker.example', text: 'Hello Lin, the door opens with your card.' },
  ]);
});

test('nobody is late on an early day', async () => {
  expect(await jobs.overdue('2026-02-01')).toBe('0 reminded, 0 blocked');
});

test('days late', () => {
  expect(loans.daysLate({ due: '2026-02-27' }, '2026-03-01')).toBe(2);
});
