import { Hono } from "hono";
import type { Inbox } from "./inbox.ts";
import type { Partners } from "./partners.ts";
import { isSigned } from "./signature.ts";

export function createApp(partners: Partners, inbox: Inbox) {
  const app = new Hono();

  app.post("/hooks/:partner", async (c) => {
    const partner = partners.find(c.req.param("partner"));
    if (!partner) return c.json({ error: "no such partner" }, 404);
    const header = c.req.header("x-signature");
    if (!header) return c.json({ error: "signature is missing" }, 401);
    const text = await c.req.text();
    if (!isSigned(partner.secret, text, header)) return c.json({ error: "signature is wrong" }, 401);
    const { kind } = inbox.take(partner.name, text);
    return c.json({ taken: kind }, 202);
  });

  app.get("/inbox", (c) => c.json({ count: inbox.messages.length }));

  return app;
}
