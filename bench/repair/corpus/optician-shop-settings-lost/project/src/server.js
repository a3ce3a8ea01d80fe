import Fastify from "fastify";
import { SettingsRepository } from "./repositories/settings.js";
import { Quotes } from "./services/quotes.js";

const ROWS = [{ shopId: "zurich", values: { currency: "CHF", vat: 0.081 } }];

export function build({ settings = new SettingsRepository(ROWS) } = {}) {
  const app = Fastify();
  const quotes = new Quotes({ settings });

  app.post("/shops/:shop/quotes", async (request, reply) => {
    const made = await quotes.quote(request.params.shop, request.body);
    if (!made) return reply.code(422).send({ error: "unknown lens" });
    return made;
  });

  app.put("/shops/:shop/settings", async (request) => settings.save(request.params.shop, request.body));

  return app;
}
