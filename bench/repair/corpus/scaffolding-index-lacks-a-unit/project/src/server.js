const fastify = require('fastify');
const { estimate } = require('./estimate');

const app = fastify();

const body = {
  type: 'object',
  required: ['site', 'metres', 'height', 'weeks'],
  properties: {
    site: { type: 'string' },
    metres: { type: 'number', exclusiveMinimum: 0 },
    height: { type: 'number', exclusiveMinimum: 0 },
    weeks: { type: 'integer', minimum: 1 },
  },
};

app.post('/estimates', { schema: { body } }, async (request) => estimate(request.body));

module.exports = app;
