const request = require('supertest')
const { createApp } = require('../src/app')
const { toProduct } = require('../src/mapping')
const { euros } = require('../src/money')
const { offer } = require('../src/offer')

test('offer', () => {
  expect(offer({ title: 'Tea', price: 4.5, weight: 0.1 })).toEqual({ title: 'Tea', price: '4,50 €', ten: '42,75 €', perKilo: '45,00 €' })
})

test('stock', () => request(createApp()).get('/stock').expect(200, { pieces: 47 }))

test('weight', () => {
  expect(toProduct({ sku: 'a', weight: '0.250' }).weight).toBe(0.25)
  expect(toProduct({ sku: 'a', weight: null }).weight).toBeNull()
})

test('unknown', () => request(createApp()).get('/products/x/offer').expect(404, { error: { code: 'not_found' } }))

test('euros', () => expect(euros(3)).toBe('3,00 €'))
