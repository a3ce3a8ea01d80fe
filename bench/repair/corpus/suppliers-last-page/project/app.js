const fastify = require('fastify')

module.exports = function build (store = require('./store').createStore()) {
  const app = fastify()
  app.register(require('./routes/suppliers'), { prefix: '/suppliers', store })
  return app
}
