const request = require('supertest')
const { createApp } = require('../lib/app')
const { notFound } = require('../lib/errors')

test('orders', () => request(createApp()).get('/orders/7').expect(200, { id: '7', total: 1250, shipped: true }))

test('what nobody foresaw', () => request(createApp()).get('/broken').expect(500, { error: 'internal' }))

test('errors', () => {
  expect(notFound('order').status).toBe(404)
  expect(notFound('order').code).toBe('order_not_found')
})
