import express from "express";

export function createApp() {
  const app = express();
  app.use(express.json({ limit: 2_000 }));
  app.post("/imports", (req, res) => {
    res.status(202).json({ rows: req.body?.rows?.length ?? 0 });
  });
  app.use((error, _req, res, next) => {
    if (error.type === "entity.too.large") {
      res.status(413).json({ error: "too_large", limit: error.limit });
      return;
    }
    next(error);
  });
  return app;
}
