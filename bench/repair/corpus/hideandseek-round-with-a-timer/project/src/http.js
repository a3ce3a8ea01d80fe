import http from "node:http";
import { Refusal } from "./games.js";
import { summary } from "./views.js";

const ROUTES = [
  ["GET", /^\/games$/, (games) => [200, games.all()]],
  ["POST", /^\/games$/, (games, _, { place }) => [201, summary(games.open(place ?? "somewhere"))]],
  ["GET", /^\/games\/([^/]+)$/, (games, [id]) => [200, summary(games.get(id))]],
  ["POST", /^\/games\/([^/]+)\/players$/, (games, [id], { name }) => {
    if (!name) throw new Refusal(400, "name is missing");
    const game = games.get(id);
    games.join(game, name);
    return [200, summary(game)];
  }],
  ["POST", /^\/games\/([^/]+)\/round$/, (games, [id], { seconds = 120 }) => {
    const game = games.get(id);
    games.start(game, seconds);
    return [200, summary(game)];
  }],
];

export function createServer(games) {
  return http.createServer(async (req, res) => {
    const [status, body] = await answer(games, req);
    res.writeHead(status, { "content-type": "application/json" });
    res.end(JSON.stringify(body));
  });
}

async function answer(games, req) {
  const { pathname } = new URL(req.url, "http://localhost");
  for (const [method, pattern, handle] of ROUTES) {
    const match = pattern.exec(pathname);
    if (!match || method !== req.method) continue;
    try {
      return handle(games, match.slice(1), await read(req));
    } catch (error) {
      if (error instanceof Refusal) return [error.status, { error: error.message }];
      throw error;
    }
  }
  return [404, { error: "nothing here" }];
}

async function read(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  if (chunks.length === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks));
  } catch {
    throw new Refusal(400, "not JSON");
  }
}
