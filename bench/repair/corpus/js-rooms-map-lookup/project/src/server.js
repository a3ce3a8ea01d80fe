import fastify from "fastify";
import { RoomService } from "./rooms.js";

export async function buildServer() {
  const server = fastify();
  const service = new RoomService();

  server.get("/people/:id", async (request) => service.person(request.params.id));
  server.get("/rooms/:id/free", async (request) => {
    return { free: service.free(request.params.id) };
  });
  return server;
}
