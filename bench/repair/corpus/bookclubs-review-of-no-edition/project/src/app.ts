import express, { type NextFunction, type Request, type Response } from "express";
import { createClient, type Client } from "./db/client.ts";
import { toProblem } from "./problems.ts";

export function createApp(db: Client = createClient()) {
  const app = express();
  app.use(express.json());

  app.post("/editions", async (req, res) => {
    const { isbn, title } = req.body;
    res.status(201).json(await db.edition.create({ data: { isbn, title } }));
  });

  app.get("/editions/:isbn/reviews", async (req, res) => {
    res.json(await db.review.findMany({ where: { isbn: req.params.isbn } }));
  });

  app.post("/editions/:isbn/reviews", async (req, res) => {
    const { member, stars, text } = req.body;
    const review = await db.review.create({ data: { isbn: req.params.isbn, member, stars, text } });
    res.status(201).json(review);
  });

  app.delete("/reviews/:id", async (req, res) => {
    await db.review.delete({ where: { id: Number(req.params.id) } });
    res.status(204).end();
  });

  app.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
    const problem = toProblem(error);
    if (!problem) return next(error);
    res.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  });
  return app;
}
