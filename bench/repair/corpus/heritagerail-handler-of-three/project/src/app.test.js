import assert from 'node:assert/strict';
import { once } from 'node:events';
import test from 'node:test';
import { createApp } from './app.js';
import { handleErrors } from './middleware.js';
import { AppError } from './errors.js';

const get = async (path) => {
  const server = createApp().listen(0);
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
  const body = await response.json();
  server.closeAllConnections();
  server.close();
  return { status: response.status, body };
};

test('engines', async () => {
  assert.equal((await get('/engines?steam=1')).body.length, 2);
  assert.equal((await get('/engines/40')).body.name, 'Mule');
});

test('trips', async () => {
  assert.deepEqual((await get('/trips/night-mail')).body, { name: 'night-mail', engine: 40, seats: 30 });
});

test('errors are answered as JSON', () => {
  const sent = {};
  const res = {
    status(code) {
      sent.status = code;
      return res;
    },
    json(body) {
      sent.body = body;
    },
  };
  handleErrors(new AppError(404, 'no engine 8'), {}, res);
  assert.deepEqual(sent, { status: 404, body: { error: 'no engine 8' } });
});
