import { createServer } from "node:http";

export const request = { path: "/constellations/lyra" };
export const app = async (load) => {
  const catalogue = createServer((_, res) => {
    res.writeHead(200, { "content-type": "application/json" });
    res.end(JSON.stringify([{ name: "Vega", magnitude: 0.03 }]));
  });
  await new Promise((resolve) => catalogue.listen(0, "127.0.0.1", resolve));
  process.env.CATALOGUE_URL = `http://127.0.0.1:${catalogue.address().port}`;
  return (await load("src/app.js")).createApp();
};
