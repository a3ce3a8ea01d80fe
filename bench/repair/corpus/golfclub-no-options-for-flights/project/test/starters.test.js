const request = require('supertest');
const { createApp } = require('../lib/app');
const { clock, flightsOf } = require('../lib/flights');

const get = (path) => request(createApp().callback()).get(path);

test('starters', async () => {
  const { body } = await get('/starters/juniors?gap=8&size=3');
  expect(body).toEqual([
    { time: '08:00', players: ['Ada', 'Ben', 'Cy'] },
    { time: '08:08', players: ['Dee', 'Eli'] },
  ]);
});

test('unknown groups', () => get('/starters/x/print').expect(404));

test('flights', () => {
  expect(flightsOf(['a', 'b'])).toEqual([['a', 'b']]);
  expect(clock(605)).toBe('10:05');
});
