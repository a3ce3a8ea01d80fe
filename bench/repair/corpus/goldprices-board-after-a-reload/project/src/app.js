const Fastify = require("fastify");
const { Board } = require("./board");
const { quote } = require("./quote");

function buildApp(board = new Board()) {
  const app = Fastify();

  app.get("/prices", async () => ({ date: board.date, metals: board.metals() }));

  app.get("/prices/:metal", async (request, reply) => {
    const grams = Number(request.query.grams ?? 1);
    const found = quote(board, request.params.metal, grams);
    return found ?? reply.code(404).send({ error: "no such metal" });
  });

  // Sent by the exchange's desk every morning.
  app.put("/prices", async (request) => {
    board.reload(JSON.stringify(request.body));
    return { date: board.date };
  });

  return app;
}

module.exports = { buildApp };
