import Fastify from "fastify";
import { isIsbn } from "./isbn.js";

export function buildApp(lookup) {
  const app = Fastify();
  const shelf = new Map();

  app.put("/shelf/:isbn", async (request, reply) => {
    const { isbn } = request.params;
    if (!isIsbn(isbn)) return reply.code(400).send({ error: "this is no ISBN" });
    const book = await lookup(isbn);
    if (!book) return reply.code(404).send({ error: "no such book" });
    const count = (shelf.get(isbn)?.count ?? 0) + 1;
    shelf.set(isbn, { ...book, count });
    return { title: book.title, count };
  });

  app.get("/shelf", async () => [...shelf.values()].map(({ title, count }) => ({ title, count })));

  return app;
}
