import { createServer } from "node:http";
import { accounts } from "./lib/accounts.mjs";
import { readJson, reply } from "./lib/http.mjs";

const PASS = /^\/gates\/(\d+)\/pass$/;
const TAG = /^\/tags\/([\w-]+)$/;
const TOLL = 4;

export function createGate() {
  const book = accounts();
  return createServer(async (req, res) => {
    const gate = req.url.match(PASS);
    const asked = req.url.match(TAG)?.[1];
    if (req.method === "GET" && book.has(asked)) return reply(res, 200, { tag: asked, credit: book.credit(asked) });
    if (req.method === "GET" && req.url === "/health") return reply(res, 200, { ok: true });
    if (req.method !== "POST" || !gate) return reply(res, 404, { error: "not found" });

    const { tag } = await readJson(req);
    if (!book.has(tag)) return reply(res, 403, { error: "unknown tag" });
    if (book.credit(tag) < TOLL) {
      reply(res, 402, { error: "no credit" });
    }
    const credit = book.take(tag, TOLL);
    reply(res, 200, { gate: Number(gate[1]), credit });
  });
}
