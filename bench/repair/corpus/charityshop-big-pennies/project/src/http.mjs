import Fastify from "fastify";
import { gifts } from "./till.mjs";
import { pounds, week } from "./week.mjs";

export function build() {
  const app = Fastify();
  app.get("/shops/:shop/gifts", async ({ params }) => gifts(params.shop));
  app.get("/shops/:shop/week", async ({ params }) => {
    const { items, given, sold, days } = await week(params.shop);
    return { items, days, given: pounds(given), sold: pounds(sold) };
  });
  return app;
}
