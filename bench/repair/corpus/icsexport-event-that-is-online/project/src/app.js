import Fastify from 'fastify'
import { calendarOf } from './calendars.js'
import { toIcs } from './ics.js'

export function buildApp () {
  const app = Fastify()

  app.get('/calendars/:name/feed.ics', async (request, reply) => {
    const events = calendarOf(request.params.name)
    if (!events) return reply.code(404).send({ error: 'no such calendar' })
    return reply.type('text/calendar; charset=utf-8').send(toIcs(events))
  })

  return app
}
