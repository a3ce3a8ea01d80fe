const Fastify = require("fastify");
const { nextSwitch } = require("./next");
const { Plugs } = require("./plugs");
const { changesOf } = require("./changes");

function buildApp(plugs = new Plugs()) {
  const app = Fastify();

  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode ?? 500;
    reply.code(status).send({ error: status === 500 ? "internal error" : error.message });
  });

  app.get("/plugs/:id", async (request) => plugs.get(request.params.id));

  app.get("/plugs/:id/next", async (request) => {
    const plug = plugs.get(request.params.id);
    return { next: nextSwitch(plug.schedule, request.query.at) };
  });

  app.patch("/plugs/:id", async (request) => {
    const plug = plugs.get(request.params.id);
    return Object.assign(plug, changesOf(request.body));
  });

  return app;
}

module.exports = { buildApp };
