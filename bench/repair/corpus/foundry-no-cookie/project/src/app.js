const Fastify = require('fastify')
const { currentUser } = require('./session')
const { Refused } = require('./refused')

function build () {
  const app = Fastify()
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refused) return reply.code(error.status).send({ reason: error.reason })
    reply.code(500).send({ reason: 'internal' })
  })
  app.get('/castings', async (request) => {
    const user = currentUser(request)
    return { user: user.name, castings: [] }
  })
  app.get('/ping', async () => ({ ok: true }))
  return app
}

module.exports = { build }
