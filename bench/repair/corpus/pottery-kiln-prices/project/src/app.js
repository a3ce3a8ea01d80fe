const Fastify = require('fastify');
const catalogue = require('./catalogue');
const views = require('./views');

function build() {
  const app = Fastify();

  app.get('/pots', async () => views.list(await catalogue.list()));

  app.get('/pots/:id', async (request, reply) => {
    const pot = await catalogue.get(request.params.id);
    if (!pot) {
      reply.code(404);
      return { error: 'unknown_pot' };
    }
    return views.one(pot);
  });

  return app;
}

module.exports = { build };
