module.exports = async function fish(app) {
  app.get("/tanks/:tank/fish", async (request, reply) => {
    const found = app.tanks.of(request.params.tank);
    return found ?? reply.code(404).send({ error: "no such tank" });
  });

  app.post("/tanks/:tank/fish", async (request, reply) => {
    const added = app.tanks.add(request.params.tank, request.body.kind);
    return reply.code(added ? 201 : 409).send({ added });
  });
};
