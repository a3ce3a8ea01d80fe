import Fastify from 'fastify'
import { strongest, within } from './strikes.js'
import { windowOf } from './window.js'

export function build(options = {}) {
  const app = Fastify(options)

  app.get('/strikes', async (request) => {
    const { from, to } = windowOf(request.query)
    const found = within(from, to)
    return { from, to, count: found.length, strikes: found }
  })

  app.get('/strikes/strongest', async (request, reply) => {
    const { from, to } = windowOf(request.query)
    const strike = strongest(within(from, to))
    return strike ?? reply.code(404).send({ message: 'no strike in this window' })
  })

  return app
}
