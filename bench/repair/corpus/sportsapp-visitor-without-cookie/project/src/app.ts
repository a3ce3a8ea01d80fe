import express from "express";
import { cookiesOf } from "./cookies.ts";
import { teamIds, teamName } from "./teams.ts";

export function createApp() {
  const app = express();

  app.get("/start", (request, response) => {
    const { team, theme = "light" } = cookiesOf(request);
    response.json({ theme, favourite: teamName(team), teams: teamIds() });
  });

  app.put("/favourite/:team", (request, response) => {
    if (teamName(request.params.team) === null) {
      response.status(404).json({ error: "no such team" });
      return;
    }
    response.cookie("team", request.params.team, { maxAge: 86_400_000 }).status(204).end();
  });

  return app;
}
