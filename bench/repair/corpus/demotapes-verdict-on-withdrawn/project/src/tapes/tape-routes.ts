import { Router } from "express";
import type { TapeService } from "./tape-service";

export function tapeRoutes(tapes: TapeService): Router {
  const router = Router();
  router.get("/", async (_req, res) => {
    res.json(await tapes.list());
  });
  router.get("/:id", async (req, res) => {
    res.json(await tapes.show(Number(req.params.id)));
  });
  router.patch("/:id", async (req, res) => {
    res.json(await tapes.judge(Number(req.params.id), req.body.verdict));
  });
  router.delete("/:id", async (req, res) => {
    await tapes.withdraw(Number(req.params.id));
    res.sendStatus(204);
  });
  return router;
}
