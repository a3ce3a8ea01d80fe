const { linksIn, mentionsIn, tagsIn, wordsIn } = require('../lib/text');
const { table } = require('../lib/table');

test('mentions', () => {
  expect(mentionsIn('@Ann and @ann, @bob-2: see a@example.org')).toEqual(['ann', 'bob-2']);
});

test('tags, links and words', () => {
  expect(tagsIn('#A #a b#c')).toEqual(['#a']);
  expect(linksIn('nothing')).toEqual([]);
  expect(wordsIn(' a  b https://x.org ')).toBe(2);
});

test('table', () => {
  expect(table(['a', 'n'], [{ a: 'xyz', n: 5 }])).toBe('a    n\nxyz  5');
});
