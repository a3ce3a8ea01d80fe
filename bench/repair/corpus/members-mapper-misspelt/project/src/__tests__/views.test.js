const { createApp } = require('../app')
const { badge } = require('../views')

test('badge', () => {
  const member = { givenName: 'Rosa', familyName: 'Vidal', joined: '2020-01-01', chapter: 'Lisbon' }
  expect(badge(member)).toEqual({ title: 'Rosa VIDAL', initials: 'RV', chapter: 'Lisbon' })
})

test('list', async () => {
  const rows = [
    { member_id: 1, given_name: 'Rosa', family_name: 'Vidal', joined_on: '2020-01-01', left_on: null, chapter: null },
    { member_id: 2, given_name: 'Jan', family_name: 'Bos', joined_on: '2019-05-01', left_on: '2021-01-01', chapter: null }
  ]
  const server = createApp(rows).listen(0)
  const response = await fetch(`http://127.0.0.1:${server.address().port}/members`)
  server.close()
  expect(await response.json()).toEqual([{ id: 1, name: 'Rosa', since: '2020' }])
})
