const body = {
  type: "object",
  required: ["text"],
  properties: { text: { type: "string", minLength: 3 } },
};

export default async function faults(app) {
  app.post("/:id/faults", { schema: { body } }, async (request, reply) => {
    const machine = this.machines.get(request.params.id);
    if (!machine) return reply.code(404).send({ error: "no such machine" });
    machine.state = "broken";
    const number = this.outbox.push(`Fault of ${machine.kind} ${machine.id}`, request.body.text);
    return reply.code(202).send({ number });
  });
}
