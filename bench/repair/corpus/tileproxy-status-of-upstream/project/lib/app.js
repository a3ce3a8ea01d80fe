const express = require("express");
const { TileCache } = require("./cache");
const { createClient } = require("./client");

function createApp({ fetch, base = "https://tiles.example.org" }) {
  const app = express();
  const cache = new TileCache(500);
  const client = createClient(fetch, base);

  app.get("/tiles/:z/:x/:file", async (req, res) => {
    const { z, x, file } = req.params;
    const path = `${z}/${x}/${file}`;
    if (!/^\d+\/\d+\/\d+\.png$/.test(path)) return res.status(400).json({ error: "not a tile" });
    let tile = cache.get(path);
    if (!tile) {
      const answer = await client.get(path);
      if (!answer.ok) {
        return res.status(answer.statusCode).json({ error: `upstream answered ${answer.statusCode}` });
      }
      tile = answer.data;
      cache.put(path, tile);
    }
    res.type("png").send(tile);
  });

  app.get("/stats", (req, res) => res.json(cache.stats()));

  return app;
}

module.exports = { createApp };
