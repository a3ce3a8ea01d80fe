import type { FastifyPluginAsync } from "fastify";
import type { Kitchen } from "../kitchen.ts";
import { listOf } from "../query.ts";

interface Query {
  course?: string | string[];
}

export const menus: FastifyPluginAsync<{ kitchen: Kitchen }> = async (app, { kitchen }) => {
  app.get<{ Querystring: Query }>("/today", async ({ query }) => {
    const dishes = kitchen.courses(listOf(query.course));
    return { dishes: dishes.map((dish) => dish.name) };
  });
};
