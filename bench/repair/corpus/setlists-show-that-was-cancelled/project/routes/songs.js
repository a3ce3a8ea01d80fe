import { Router } from "express";

export function songRoutes(shows) {
  const router = Router({ mergeParams: true });

  router.get("/", async (req, res) => {
    const show = await shows.get(req.params.id);
    res.json(show.songs.map((title, index) => ({ position: index + 1, title })));
  });

  router.get("/:position", async (req, res, next) => {
    try {
      const show = await shows.get(req.params.id);
      const title = show.songs[Number(req.params.position) - 1];
      if (!title) return res.status(404).json({ error: "song not found" });
      res.json({ title });
    } catch (error) {
      next(error);
    }
  });

  return router;
}
