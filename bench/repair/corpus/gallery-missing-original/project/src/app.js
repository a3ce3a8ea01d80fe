import Fastify from "fastify";
import { original, thumbnail } from "./files.js";

export function createApp(root) {
  const app = Fastify();
  for (const [kind, read] of Object.entries({ thumbs: thumbnail, originals: original })) {
    app.get(`/${kind}/:id`, async (request, reply) => {
      const { id } = request.params;
      if (!/^\d+$/.test(id)) return reply.code(400).send({ error: "bad_id" });
      const bytes = await read(root, id);
      if (bytes === null) return reply.code(404).send({ error: "no_picture", id });
      return reply.type("image/jpeg").send(bytes);
    });
  }
  return app;
}
