import Fastify from 'fastify'
import { lockerRoutes } from './routes/lockers.js'
import { parcelRoutes } from './routes/parcels.js'
import { HttpError } from './errors.js'
import { createStore } from './store.js'

export function build (options = {}) {
  const app = Fastify(options)
  app.decorate('store', createStore())
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof HttpError) {
      return reply.code(error.statusCode).send({ code: error.code, message: error.message })
    }
    request.log.error(error)
    return reply.code(500).send({ code: 'INTERNAL', message: 'Something went wrong' })
  })
  app.register(lockerRoutes, { prefix: '/lockers' })
  app.register(parcelRoutes, { prefix: '/parcels' })
  return app
}
