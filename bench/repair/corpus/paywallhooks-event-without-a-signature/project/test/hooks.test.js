const request = require('supertest');
const buildApp = require('../src/app');
const { isSigned, sign } = require('../src/signature');

const post = (app, body, signature) =>
  request(app)
    .post('/hooks/payments')
    .set('content-type', 'application/json')
    .set('x-pay-signature', signature)
    .send(body);

test('events', async () => {
  const subscribers = new Map();
  const app = buildApp({ secret: 's', subscribers });
  const body = JSON.stringify({ type: 'invoice.paid', subscriber: 's-1' });
  expect((await post(app, body, sign('s', body))).body).toEqual({ handled: true });
  expect((await request(app).get('/subscribers/s-1')).body).toEqual({ active: true });
  const other = '{"type":"customer.created"}';
  expect((await post(app, other, sign('s', other))).body).toEqual({ handled: false });
});

test('signatures', async () => {
  const app = buildApp({ secret: 's', subscribers: new Map() });
  expect((await post(app, '{}', 'abcd')).status).toBe(401);
  expect(isSigned('s', '{}', sign('other', '{}'))).toBe(false);
});
