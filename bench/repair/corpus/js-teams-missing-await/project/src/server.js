import Fastify from "fastify";
import { loadTeam } from "./teams.js";

export function buildServer() {
  const app = Fastify();

  app.get("/teams/:name", async (request, reply) => {
    const team = await loadTeam(request.params.name);
    if (!team) return reply.code(404).send({ message: "No such team" });
    return { name: team.name, size: team.members.length };
  });

  app.get("/teams/:name/captain", async (request, reply) => {
    const team = loadTeam(request.params.name);
    if (!team) return reply.code(404).send({ message: "No such team" });
    const [captain] = team.members.filter((member) => member.isCaptain);
    return { captain: captain ? captain.name : null };
  });

  return app;
}
