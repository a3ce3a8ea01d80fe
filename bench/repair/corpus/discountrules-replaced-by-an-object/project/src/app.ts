import Fastify from "fastify";
import { quote } from "./quote.ts";
import { isRule, type Rule } from "./rule.ts";
import { RuleStore } from "./store.ts";

interface Line {
  sku: string;
  price: number;
  quantity: number;
}

export function buildApp(store = new RuleStore()) {
  const app = Fastify();

  app.get("/health", async () => ({ loadedAt: store.loadedAt }));

  app.put("/rules", async (request, reply) => {
    const rules = request.body as any;
    const wrong = Object.entries(rules).filter(([, rule]) => !isRule(rule));
    if (wrong.length > 0) return reply.code(400).send({ wrong: wrong.map(([sku]) => sku) });
    store.replace(rules);
    return reply.code(204).send();
  });

  app.patch<{ Params: { sku: string }; Body: Rule }>("/rules/:sku", async (request, reply) => {
    if (!isRule(request.body)) return reply.code(400).send({ wrong: [request.params.sku] });
    store.set(request.params.sku, request.body);
    return reply.code(204).send();
  });

  app.post<{ Body: { lines: Line[] } }>("/quotes", async (request) => quote(request.body.lines, store));

  return app;
}
