const { invitation } = require('../src/invitation');
const { callsheet } = require('../src/callsheet');
const { table } = require('../src/table');

test('invitations go to the agent, or to the office', () => {
  expect(invitation('T-07', 'Halle 1')).toEqual({
    to: 'buero@kolb.example',
    subject: 'Ines Okafor: casting at Halle 1',
  });
  expect(invitation('T-11', 'Halle 1').to).toBe('office@production.example');
});

test('a day off', () => {
  expect(callsheet({ day: 3, place: 'Halle 1', calls: [] })).toBe('Day 3, Halle 1\n');
});

test('columns', () => {
  expect(table([['a', 'bcd', 'x'], ['ab', 'c', 'y']])).toBe('a   bcd  x\nab  c    y');
});
