import { createServer } from "node:http";

export function gateway({ account }) {
  return createServer((req, res) => {
    if (req.url !== "/health") return res.writeHead(404).end();
    res.setHeader("content-type", "application/json").end(JSON.stringify({ account }));
  });
}
