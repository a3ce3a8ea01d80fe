export default async function machineRoutes(app) {
  app.get("/", async function (request) {
    return this.machines.list(request.query.kind);
  });

  app.post("/:id/start", async function (request, reply) {
    const machine = this.machines.get(request.params.id);
    if (!machine) return reply.code(404).send({ error: "no such machine" });
    if (machine.state !== "free") return reply.code(409).send({ error: `machine is ${machine.state}` });
    machine.state = "running";
    return machine;
  });
}
