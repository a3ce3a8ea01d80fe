const { respond } = require('../src/bot');

const always = () => 0.5;

test.each([
  ['!roll 2d6', 'mira rolled 4, 4: 8'],
  ['!roll d20+3', 'mira rolled 11: 14'],
  ['!timer 5m', 'mira: I will tell you in 300 s'],
  ['!timer', 'Sorry, I do not understand that. Try !timer 5m'],
  ['!dance', 'I know !timer, !roll, !help'],
])('%s', (text, answer) => {
  expect(respond({ user: 'mira', text }, always)).toBe(answer);
});

test('other talk', () => {
  expect(respond({ user: 'mira', text: 'good night' })).toBeNull();
});
