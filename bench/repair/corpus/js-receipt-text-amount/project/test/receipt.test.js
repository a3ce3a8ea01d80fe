const { total } = require('../lib/receipt')

test('adds the amounts up', () => {
  expect(total('tea;2.5\nbun;1')).toBe(3.5)
})
