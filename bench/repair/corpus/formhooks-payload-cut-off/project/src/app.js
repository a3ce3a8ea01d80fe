const Fastify = require("fastify");
const interactions = require("./interactions");

function build(options = {}) {
  const app = Fastify(options);
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    (_request, text, done) => done(null, Object.fromEntries(new URLSearchParams(text))),
  );
  app.get("/healthz", async () => ({ ok: true }));
  app.register(interactions, { prefix: "/interactions" });
  return app;
}

module.exports = { build };
