const fastify = require("fastify");

function build(options = {}) {
  const app = fastify(options);
  app.register(require("./routes/scores"), { prefix: "/scores" });
  app.register(require("./routes/parts"), { prefix: "/parts" });
  return app;
}

module.exports = { build };
