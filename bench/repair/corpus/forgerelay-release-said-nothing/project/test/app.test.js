const request = require('supertest');
const app = require('../lib/app');
const room = require('../lib/room');

beforeEach(() => room.clear());

const hook = (body) => request(app).post('/hooks/forge').send(body);

test('pushes', async () => {
  const res = await hook({ event: 'push', repo: 'lathe', author: 'mina', commits: [{}] });
  expect(res.status).toBe(201);
  expect(room.all()).toEqual([{ color: 'grey', text: 'mina pushed 1 commit to lathe' }]);
});

test('issues', async () => {
  await hook({ event: 'issue', repo: 'lathe', number: 4, title: 'It squeaks ' });
  expect(room.all()[0].text).toBe('#4 in lathe: It squeaks');
});

test('others are ignored', async () => {
  const res = await hook({ event: 'star' });
  expect(res.status).toBe(202);
  expect(room.all()).toEqual([]);
});
