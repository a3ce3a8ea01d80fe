'use strict'

const fastify = require('fastify')()
const models = require('./models')

fastify.get('/models/:id', async (request, reply) => {
  const model = models[request.params.id]
  if (!model) return reply.code(404).send({ error: 'Not Found' })
  return { name: model.name, steps: model.steps.length }
})

fastify.get('/models/:id/steps/:number', async (request, reply) => {
  const model = models[request.params.id]
  const index = Number(request.params.number) - 1
  const step = model?.steps[index]
  if (!step) return reply.code(404).send({ error: 'Not Found' })
  return {
    title: step.title,
    folds: step.folds,
    previous: index > 0 ? model.steps[index - 1].title : null,
    next: model.steps[index + 1].title
  }
})

module.exports = fastify
