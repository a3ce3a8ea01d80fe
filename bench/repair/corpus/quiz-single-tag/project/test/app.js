const request = require('supertest')
const createApp = require('../lib/app')

describe('questions', () => {
  it('lists all without tags', () =>
    request(createApp()).get('/questions').expect(200).expect((res) => {
      if (res.body.length !== 3) throw new Error('three')
    }))

  it('wants every tag', () =>
    request(createApp()).get('/questions?tag=geography&tag=easy').expect(200, [{ id: 1, text: 'Capital of Peru?' }]))

  it('takes one round', () =>
    request(createApp()).get('/rounds?round=b').expect(200, [{ id: 2, text: 'Longest river?' }]))
})
