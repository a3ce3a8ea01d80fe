import Fastify from "fastify";
import { allStars, fetchPage } from "./catalogue.js";
import { brightest } from "./chart.js";

export function createApp({ page = fetchPage } = {}) {
  const app = Fastify();
  app.get("/constellations/:name", async ({ params }) => {
    const stars = await allStars(params.name, page);
    return { name: params.name, stars: stars.length, brightest: brightest(stars) };
  });
  return app;
}
