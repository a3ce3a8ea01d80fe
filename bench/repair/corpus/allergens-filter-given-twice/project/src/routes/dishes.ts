import type { FastifyPluginAsync } from "fastify";
import type { Kitchen } from "../kitchen.ts";

interface Query {
  without?: string;
}

export const dishes: FastifyPluginAsync<{ kitchen: Kitchen }> = async (app, { kitchen }) => {
  app.get<{ Querystring: Query }>("/", async ({ query }) => {
    const { without } = query;
    if (!without) return { dishes: kitchen.dishes() };
    const allergens = without.split(",").map((one) => one.trim().toLowerCase());
    return { dishes: kitchen.without(allergens) };
  });

  app.get("/allergens", async () => {
    const all = new Set(kitchen.dishes().flatMap((dish) => dish.allergens));
    return { allergens: [...all].sort() };
  });
};
