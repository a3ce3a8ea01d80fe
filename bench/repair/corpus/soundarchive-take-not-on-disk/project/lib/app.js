const { createReadStream } = require("node:fs");
const { readFile } = require("node:fs/promises");
const { join } = require("node:path");
const express = require("express");
const { allTakes, takeOf } = require("./catalogue");
const { notFound } = require("./refusals");

module.exports = function createApp(folder) {
  const app = express();

  app.get("/takes", (req, res) => res.json(allTakes()));

  app.get("/takes/:id/waveform", async (req, res) => {
    const take = takeOf(req.params.id);
    if (!take) return notFound(res);
    try {
      const image = await readFile(join(folder, `${take.id}.png`));
      res.type("png").send(image);
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
      notFound(res);
    }
  });

  app.get("/takes/:id/audio", (req, res) => {
    const take = takeOf(req.params.id);
    if (!take) return notFound(res);
    res.set("X-Seconds", String(take.seconds));
    createReadStream(join(folder, `${take.id}.wav`)).pipe(res.type("audio/wav"));
  });

  return app;
};
