import { Hono } from "hono";
import { type Loan, type Member, reminder } from "./mail.ts";

export const app = new Hono();

app.post("/preview", async (c) => {
  const { member, loans } = await c.req.json<{ member?: Member; loans?: Loan[] }>();
  if (!member?.email || !Array.isArray(loans)) return c.json({ error: "member and loans are needed" }, 400);
  if (loans.length === 0) return c.json({ mail: null });
  return c.json({ mail: reminder(member, loans) });
});
