import { Router } from "express";

const RINGS = 6;

export function entries(db) {
  const router = Router();

  router.get("/", async (req, res) => {
    const where = req.query.breed ? { breed: String(req.query.breed) } : {};
    res.json(await db.entry.findMany({ where }));
  });

  router.get("/:id", async (req, res) => {
    const entry = await db.entry.findUnique({ where: { id: Number(req.params.id) } });
    if (!entry) return res.status(404).json({ error: "Entry not found" });
    res.json(entry);
  });

  router.post("/", async (req, res) => {
    const { dog, breed } = req.body ?? {};
    if (!dog || !breed) return res.status(400).json({ error: "dog and breed are required" });
    res.status(201).json(await db.entry.create({ data: { dog, breed, ring: 1 } }));
  });

  router.patch("/:id", async (req, res) => {
    const ring = Number(req.body?.ring);
    if (!Number.isInteger(ring) || ring < 1 || ring > RINGS) {
      return res.status(400).json({ error: `ring must be between 1 and ${RINGS}` });
    }
    const entry = await db.entry.update({ where: { id: Number(req.params.id) }, data: { ring } });
    res.json(entry);
  });

  router.delete("/:id", async (req, res) => {
    try {
      await db.entry.delete({ where: { id: Number(req.params.id) } });
      res.status(204).end();
    } catch (err) {
      if (err.code === "P2025") return res.status(404).json({ error: "Entry not found" });
      throw err;
    }
  });

  return router;
}
