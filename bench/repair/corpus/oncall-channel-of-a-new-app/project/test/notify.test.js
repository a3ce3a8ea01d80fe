const channels = require('../src/channels');
const { notify, notifyAll } = require('../src/notify');

test('by the channel of the person', () => {
  expect(notify({ alert: 'disk full', person: 'maren' })).toEqual({
    via: 'sms',
    to: '+4915112345',
    text: '[page] disk full',
  });
  expect(notifyAll([{ alert: 'x', person: 'jo' }]).map((m) => m.to)).toEqual(['jo@example.org']);
});

test('text messages need a phone', () => {
  expect(channels.sms({ mail: 'a@example.org', phone: null }, 'hi').via).toBe('mail');
});

test('unknown people', () => {
  expect(() => notify({ alert: 'x', person: 'zed' })).toThrow('nobody is called zed');
});
