import { Router } from "express";

export function showRoutes(shows) {
  const router = Router();

  router.get("/:id", async (req, res, next) => {
    try {
      const { id, venue, songs } = await shows.get(req.params.id);
      res.json({ id, venue, songs: songs.length });
    } catch (error) {
      next(error);
    }
  });

  router.delete("/:id", async (req, res, next) => {
    try {
      await shows.cancel(req.params.id);
      res.sendStatus(204);
    } catch (error) {
      next(error);
    }
  });

  return router;
}
