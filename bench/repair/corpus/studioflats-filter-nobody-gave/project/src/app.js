import Fastify from "fastify";
import { searchFlats, flatById } from "./flats.js";

export function buildApp(options) {
  const app = Fastify(options);

  app.get("/flats", async (request) => {
    const { city, maxRent, furnished, page = "1" } = request.query;
    const flats = searchFlats({ city, maxRent: maxRent && Number(maxRent), furnished }, Number(page));
    return { page: Number(page), flats };
  });

  app.get("/flats/:id", async (request, reply) => {
    const flat = flatById(request.params.id);
    if (!flat) return reply.code(404).send({ message: "no such flat" });
    return flat;
  });

  return app;
}
