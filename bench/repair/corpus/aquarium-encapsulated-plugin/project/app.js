const Fastify = require("fastify");

exports.build = function build() {
  const app = Fastify();
  app.register(require("./plugins/limits"));
  app.register(require("./plugins/tanks"));
  app.register(require("./routes/fish"));
  return app;
};
