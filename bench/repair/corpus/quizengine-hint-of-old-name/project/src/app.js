import { Hono } from "hono";
import { grade } from "./grading.js";
import { questions } from "./questions.js";

export const app = new Hono();

app.get("/rounds/:round/questions", (c) =>
  c.json(questions.map(({ id, text }) => ({ id, text, round: Number(c.req.param("round")) }))),
);

app.post("/rounds/:round/answers", async (c) => {
  const { question: id, answer } = await c.req.json();
  const question = questions.find((one) => one.id === id);
  if (!question) return c.json({ error: "no such question" }, 404);
  return c.json(grade(question, String(answer ?? "")));
});
