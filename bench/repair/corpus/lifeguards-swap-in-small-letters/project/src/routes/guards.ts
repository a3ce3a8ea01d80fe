import type { FastifyInstance } from "fastify";
import { cardNumber } from "../cards.ts";
import { onTower, requireGuard } from "../guards.ts";

export async function guardRoutes(app: FastifyInstance) {
  app.get<{ Params: { card: string } }>("/guards/:card", async (request) =>
    requireGuard(cardNumber(request.params.card)),
  );

  app.get<{ Params: { name: string } }>("/towers/:name", async (request) => ({
    tower: request.params.name,
    guards: onTower(request.params.name).map((guard) => guard.name),
  }));
}
