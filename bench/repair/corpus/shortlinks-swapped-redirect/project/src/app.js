import Fastify from "fastify";
import { Links } from "./links.js";

const isWeb = (text) => URL.canParse(text) && /^https?:/.test(text);

export function build({ logger = false, links = new Links() } = {}) {
  const app = Fastify({ logger });

  app.post("/links", async (request, reply) => {
    const { url, code } = request.body ?? {};
    if (!url || !isWeb(url)) return reply.code(400).send({ error: "url must be an address of the web" });
    const link = links.add(url, code);
    if (!link) return reply.code(409).send({ error: "the code is taken" });
    return reply.code(201).send({ code: link.code });
  });

  app.get("/links/:code", async (request, reply) => {
    const link = links.get(request.params.code);
    if (!link) return reply.code(404).send({ error: "no such link" });
    return link;
  });

  app.get("/:code", async (request, reply) => {
    const link = links.get(request.params.code);
    if (!link) return reply.code(404).send({ error: "no such link" });
    link.visits += 1;
    return reply.redirect(301, link.url);
  });

  return app;
}
