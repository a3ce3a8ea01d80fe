import Fastify from "fastify";
import { delayLine, departureLine } from "./board.js";
import { delaysOf } from "./delays.js";
import { departuresOf } from "./departures.js";

export function buildApp(services) {
  const app = Fastify();

  app.get("/airports/:code/departures", async ({ params }) => {
    const departures = await departuresOf(params.code, services);
    return { departures: departures.map(departureLine) };
  });

  app.get("/airports/:code/delays", async ({ params }) => {
    const delays = await delaysOf(params.code, services);
    return { delays: delays.map(delayLine) };
  });

  return app;
}
