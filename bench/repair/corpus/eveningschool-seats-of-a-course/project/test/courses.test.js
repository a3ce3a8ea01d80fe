const assert = require('node:assert/strict');
const { once } = require('node:events');
const { after, before, test } = require('node:test');
const createApp = require('../lib/app');

let server;
let base;

before(async () => {
  server = createApp().listen(0);
  await once(server, 'listening');
  base = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

const get = async (path) => {
  const response = await fetch(base + path);
  return { status: response.status, body: await response.json() };
};

test('courses', async () => {
  assert.equal((await get('/courses?language=Italian')).body.length, 2);
  assert.equal((await get('/courses/13')).body.teacher, 'marek');
  assert.deepEqual(await get('/courses/99'), { status: 404, body: { error: 'no such course' } });
});

test('teachers', async () => {
  assert.deepEqual((await get('/teachers/giulia/courses')).body, [12, 21]);
  assert.equal((await get('/teachers/nobody/courses')).status, 404);
});

test('enrolment', async () => {
  const post = (path, body) =>
    fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  assert.equal((await post('/courses/13/enrolments', { name: 'Lou' })).status, 201);
  assert.equal((await post('/courses/13/enrolments', {})).status, 422);
});
