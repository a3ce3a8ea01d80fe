const { partsFor } = require("../library");
const { asList } = require("../query");

module.exports = async function parts(app) {
  app.get("/", async (request, reply) => {
    const wanted = asList(request.query.instrument).map((one) => one.toLowerCase());
    if (wanted.length === 0) return reply.code(400).send({ error: "which instrument?" });
    return { parts: partsFor(wanted) };
  });
};
