import { findLesson, listLessons } from "../services/lessons.js";

const lesson = {
  type: "object",
  required: ["id", "title", "startsAt", "endsAt"],
  properties: {
    id: { type: "integer" },
    title: { type: "string" },
    startsAt: { type: "string" },
    endsAt: { type: "string" },
  },
};

export async function lessonRoutes(server) {
  server.get("/", async () => listLessons().map(({ id, title }) => ({ id, title })));

  server.get("/:id", { schema: { response: { 200: lesson } } }, async (request, reply) => {
    const found = findLesson(Number(request.params.id));
    if (!found) return reply.code(404).send({ error: "no such lesson" });
    return found;
  });
}
