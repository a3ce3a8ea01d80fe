import { Costume, Repair } from "./models.js";
import { isValidObjectId } from "./odm.js";

const missing = (reply) => reply.code(404).send({ error: "no such costume" });

export async function costumes(server) {
  server.get("/", async (request) => {
    const { opera } = request.query;
    return Costume.find(opera ? { opera } : {});
  });

  server.get("/:id", async (request, reply) => {
    const { id } = request.params;
    const costume = isValidObjectId(id) ? await Costume.findById(id) : null;
    if (!costume) return missing(reply);
    return { ...costume, repairs: (await Repair.find({ costume: id })).length };
  });

  server.get("/:id/repairs", async (request, reply) => {
    const { id } = request.params;
    if (!isValidObjectId(id)) return missing(reply);
    return Repair.find({ costume: id });
  });

  server.post("/:id/repairs", async (request, reply) => {
    const costume = await Costume.findById(request.params.id);
    if (!costume) return missing(reply);
    const { what, by = null } = request.body ?? {};
    const repair = await Repair.create({ costume: costume._id, what, by });
    return reply.code(201).send(repair);
  });
}
