import type { FastifyInstance } from "fastify";
import { type Client, KnownRequestError } from "./db/client";

type WithId = { Params: { id: string } };

export function isMissing(error: unknown): boolean {
  return error instanceof KnownRequestError && error.code === "P2025";
}

export function collectionRoutes(app: FastifyInstance, db: Client) {
  app.get("/api/collections", async () => {
    const collections = await db.collection.findMany();
    return collections.map(({ id, title, photos }) => ({ id, title, size: photos.length }));
  });

  app.get<WithId>("/api/collections/:id", async (request, reply) => {
    const collection = await db.collection.findUnique({ where: { id: request.params.id } });
    if (!collection) return reply.code(404).send({ error: "collection_not_found" });
    return collection;
  });

  app.patch<WithId & { Body: { title?: string } }>("/api/collections/:id", async (request, reply) => {
    const title = request.body?.title?.trim();
    if (!title) return reply.code(400).send({ error: "title_required" });
    try {
      return await db.collection.update({ where: { id: request.params.id }, data: { title } });
    } catch (error) {
      if (isMissing(error)) return reply.code(404).send({ error: "collection_not_found" });
      throw error;
    }
  });

  app.delete<WithId>("/api/collections/:id", async (request, reply) => {
    await db.collection.delete({ where: { id: request.params.id } });
    return reply.code(204).send();
  });
}
