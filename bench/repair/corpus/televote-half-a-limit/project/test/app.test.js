import request from 'supertest'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.js'
import { overlay } from '../src/settings.js'

test('a show says only what is other', async () => {
  const app = createApp().callback()
  expect((await request(app).get('/shows/finale')).body).toEqual({ acts: 4, open: '20:15', close: '23:00' })
  expect((await request(app).get('/shows/semi')).body).toEqual({ acts: 6, open: '20:15', close: '22:30' })
  expect((await request(app).get('/shows/quarter')).status).toBe(404)
})

test('votes are counted until the caller has voted often enough', async () => {
  const app = createApp().callback()
  const vote = () => request(app).post('/shows/semi/votes').send({ caller: '+1', act: 6 })
  expect((await vote()).body).toEqual({ left: 4 })
  for (let i = 0; i < 4; i++) await vote()
  const refused = await vote()
  expect([refused.status, refused.text]).toEqual([429, 'You have voted often enough'])
  const standing = await request(app).get('/shows/semi/standing')
  expect(standing.body.at(-1)).toEqual({ act: 6, votes: 5 })
})

test('what is no vote', async () => {
  const app = createApp().callback()
  expect((await request(app).post('/shows/semi/votes').send({ caller: '+1', act: 7 })).status).toBe(400)
  expect((await request(app).post('/shows/semi/votes').send({ act: 1 })).status).toBe(400)
})

test('overlay', () => {
  expect(overlay({ acts: 1, lines: { open: 'a', close: 'b' } }, { lines: { open: 'c' } })).toMatchObject({
    acts: 1,
    lines: { open: 'c', close: 'b' }
  })
})
