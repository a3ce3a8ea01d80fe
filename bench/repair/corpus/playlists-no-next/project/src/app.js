const express = require("express");
const store = require("./store");

function createApp() {
  const app = express();

  app.get("/playlists/:name", (req, res, next) => {
    store.get(req.params.name).then((tracks) => res.json({ tracks })).catch(next);
  });

  app.get("/playlists/:name/length", async (req, res) => {
    try {
      const tracks = await store.get(req.params.name);
      res.json({ length: tracks.length });
    } catch (error) {
      next(error);
    }
  });

  app.use((error, req, res, next) => {
    if (error instanceof store.Missing) return res.status(404).json({ error: `no playlist ${error.message}` });
    res.status(500).json({ error: "internal" });
  });
  return app;
}

module.exports = { createApp };
