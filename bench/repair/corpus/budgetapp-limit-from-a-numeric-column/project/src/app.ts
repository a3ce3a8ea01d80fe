import express from "express";
import { presentBooking, presentBudget } from "./present.ts";
import type { Repository } from "./repository.ts";

export function createApp(repository: Repository) {
  const app = express();

  app.get("/households/:id/budgets", async (req, res) => {
    const budgets = await repository.budgetsOf(req.params.id);
    res.json({ budgets: budgets.map(presentBudget) });
  });

  app.get("/budgets/:id/bookings", async (req, res) => {
    const id = Number(req.params.id);
    if (!Number.isInteger(id)) {
      res.status(400).json({ error: "id must be a number" });
      return;
    }
    res.json({ bookings: (await repository.bookingsOf(id)).map(presentBooking) });
  });

  return app;
}
