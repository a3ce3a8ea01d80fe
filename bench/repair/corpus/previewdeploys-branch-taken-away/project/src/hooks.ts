import { Router } from "express";
import { environmentOf } from "./environments.ts";
import { type Push, titleOf } from "./push.ts";
import type { DeployQueue } from "./queue.ts";

const HEADS = "refs/heads/";

export function hooks(queue: DeployQueue): Router {
  const router = Router();

  router.post("/git", (req, res) => {
    if (req.get("x-event") !== "push") {
      return res.status(202).json({ ignored: "not a push" });
    }
    const push = req.body as Push;
    if (!push.ref.startsWith(HEADS)) {
      return res.status(202).json({ ignored: "not a branch" });
    }
    const environment = environmentOf(push.ref.slice(HEADS.length));
    if (!environment) {
      return res.status(202).json({ ignored: "no environment" });
    }
    const deployment = queue.add({
      environment,
      sha: push.after,
      title: titleOf(push.head_commit),
      by: push.pusher.name,
    });
    return res.status(201).json(deployment);
  });

  return router;
}
