import { Router } from "express";
import { euros, sum } from "../money.ts";
import type { PaymentRepository } from "../payments/repository.ts";

export function reportRouter(payments: PaymentRepository): Router {
  const router = Router();

  router.get("/branches", async (req, res) => {
    const year = Number(req.query.year);
    if (!Number.isInteger(year)) {
      res.status(400).json({ error: "year must be a number" });
      return;
    }
    const branches = await payments.duesByBranch(year);
    res.json({
      year,
      branches: branches.map((one) => ({ branch: one.branch, members: one.members, total: euros(one.total) })),
      total: euros(sum(branches.map((one) => one.total))),
    });
  });

  return router;
}
