import fastify from "fastify";
import { Database } from "./database.ts";
import { TeamService } from "./teams/service.ts";
import { teamRoutes } from "./teams/routes.ts";

export function buildApp(database = seeded()) {
  const app = fastify();
  app.register(teamRoutes, { prefix: "/teams", service: new TeamService(database) });
  return app;
}

function seeded() {
  const database = new Database();
  database.team.rows.push({ id: 1, name: "Apex", points: 12 }, { id: 2, name: "Slipstream", points: 30 });
  return database;
}
