import { createServer } from "node:http";

export const request = { path: "/decision" };
export const app = async (load) => {
  const upstream = createServer((_, res) => res.writeHead(503).end("maintenance"));
  await new Promise((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  process.env.WIND_URL = `http://127.0.0.1:${upstream.address().port}`;
  return (await load("src/app.js")).createApp();
};
