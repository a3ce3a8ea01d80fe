const { household } = require('../lib/household')
const { normalise } = require('../lib/phone')
const { rounds } = require('../lib/rounds')

test('phones', () => {
  expect(normalise('04972 / 55-310')).toBe('+49497255310')
  expect(normalise('0031 20 1234')).toBe('+31201234')
  expect(normalise('+31 20 1234')).toBe('+31201234')
})

test('a household', () => {
  expect(household({ name: 'Olde ', street: 'Deichstr.', house: 4, postcode: 1067 })).toEqual({
    name: 'Olde', street: 'Deichstr.', house: '4', postcode: '01067', phone: null
  })
})

test('rounds', () => {
  const houses = rounds([{ street: 'a', house: '12a' }, { street: 'a', house: '4' }]).a.map(one => one.house)
  expect(houses).toEqual(['4', '12a'])
})
