const { createStore } = require('../lib/store')
const { reduce, EMPTY } = require('../lib/reduce')
const { report } = require('../lib/report')

test('seats who waits', () => {
  const store = createStore()
  store.dispatch({ type: 'waiting', guest: 'Ito' })
  store.dispatch({ type: 'waiting', guest: 'Kaur' })
  store.dispatch({ type: 'seated', table: 't1', guest: 'Ito' })
  expect(report(store.state())).toBe('1 tables taken, Kaur is next')
})

test('other actions', () => {
  expect(reduce(EMPTY, { type: 'weather' })).toBe(EMPTY)
})

test('nobody', () => expect(report(EMPTY)).toBe('0 tables taken'))
