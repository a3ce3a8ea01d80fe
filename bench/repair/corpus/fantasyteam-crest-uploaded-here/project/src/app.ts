import Fastify from "fastify";
import { settings } from "./settings.ts";
import { Teams } from "./teams.ts";
import { teamView } from "./views.ts";

export function build(teams = new Teams()) {
  const app = Fastify();

  app.get<{ Params: { id: string } }>("/teams/:id", async (request, reply) => {
    const team = teams.get(request.params.id);
    if (!team) return reply.code(404).send({ error: "no such team" });
    return teamView(team);
  });

  app.get("/table", async () => ({
    table: teams.table().map(({ id, name, points }) => ({ id, name, points })),
    logo: new URL(settings.logo, settings.publicUrl).href,
  }));

  return app;
}
