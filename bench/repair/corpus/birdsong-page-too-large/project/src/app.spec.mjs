import request from 'supertest'
import { describe, expect, it } from 'vitest'
import app from './app.mjs'
import { paging } from './paging.mjs'

describe('GET /recordings', () => {
	it('answers with the first page', async () => {
		const res = await request(app).get('/recordings?species=robin')
		expect(res.status).toBe(200)
		expect(res.headers['x-total-count']).toBe('180')
		expect(res.body.items).toHaveLength(20)
		expect(res.body.items[0].id).toBe(2)
	})

	it('goes on from page to page', async () => {
		const res = await request(app).get('/recordings?species=robin&limit=50&page=4')
		expect(res.body.items).toHaveLength(30)
	})

	it('refuses what is no number', async () => {
		const res = await request(app).get('/recordings?page=last')
		expect(res.status).toBe(400)
		expect(res.body.error).toMatch('page')
	})
})

it('has defaults', () => {
	expect(paging({})).toEqual({ number: 1, limit: 20, offset: 0 })
})
