import { Router } from "express";
import { euros, sum } from "../money.ts";
import type { PaymentRepository } from "../payments/repository.ts";

export function memberRouter(payments: PaymentRepository): Router {
  const router = Router();

  router.get("/:id/payments", async (req, res) => {
    const list = await payments.ofMember(req.params.id);
    res.json({
      payments: list.map(({ paidOn, amount }) => ({ paidOn, amount: euros(amount) })),
      total: euros(sum(list.map(({ amount }) => amount))),
    });
  });

  return router;
}
