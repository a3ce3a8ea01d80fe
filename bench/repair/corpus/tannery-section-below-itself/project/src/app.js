import Fastify from "fastify";
import { pathOf, slugOf } from "./paths.js";
import { Sections } from "./sections.js";

export const ROWS = [
  { id: 1, name: "Leather", parent: null },
  { id: 2, name: "Calf", parent: 1 },
  { id: 3, name: "Full grain", parent: 2 },
  { id: 4, name: "Tools", parent: null },
];

export function buildApp(rows = ROWS) {
  const app = Fastify();
  const sections = new Sections(rows);
  const idOf = (request) => Number(request.params.id);

  app.get("/sections/:id/path", async (request) => ({
    path: pathOf(sections, idOf(request)),
    slug: slugOf(sections, idOf(request)),
  }));
  app.put("/sections/:id/parent", async (request) => {
    const { id, parent } = sections.move(idOf(request), request.body.parent);
    return { id, path: pathOf(sections, id), parent };
  });
  app.delete("/sections/:id", async (request, reply) => {
    sections.remove(idOf(request));
    return reply.code(204).send();
  });
  return app;
}
