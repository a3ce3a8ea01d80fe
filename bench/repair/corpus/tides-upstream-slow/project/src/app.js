import Fastify from "fastify";
import { stationTides } from "./tides.js";

export function build({ base, wait = 300 }) {
  const app = Fastify();
  app.get("/tides/:station", async (request) => {
    return stationTides(request.params.station, { base, wait });
  });
  return app;
}
