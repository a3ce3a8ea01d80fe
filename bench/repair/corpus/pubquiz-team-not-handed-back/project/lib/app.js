const fastify = require('fastify');
const { Store } = require('./store');
const { nightView, teamView, tableView } = require('./views');

function build(options = {}, store = new Store()) {
  const app = fastify(options);
  app.decorate('store', store);

  app.post('/nights', async (request, reply) => {
    const night = await store.addNight(request.body);
    return reply.code(201).send(nightView(night));
  });

  app.register(async (scope) => {
    scope.addHook('preHandler', async (request, reply) => {
      request.night = await store.night(request.params.night);
      if (!request.night) return reply.code(404).send({ message: 'no such night' });
    });

    scope.post('/nights/:night/teams', async (request, reply) => {
      const { name, players = [] } = request.body || {};
      if (!name) return reply.code(400).send({ message: 'a team needs a name' });
      const team = await store.addTeam(request.night, { name, players });
      return reply.code(201).send(teamView(team));
    });

    scope.get('/nights/:night/table', async (request) => tableView(await store.teamsOf(request.night)));
  });

  app.post('/teams/:id/points', async (request, reply) => {
    const team = await store.score(request.params.id, request.body.points);
    if (!team) return reply.code(404).send({ message: 'no such team' });
    return teamView(team);
  });

  return app;
}

module.exports = { build };
