import express from "express";
import { findPerformance, PERFORMANCES } from "./performances.js";
import { dateText, priceText } from "./texts.js";
import { languageOf } from "./language.js";

export function createApp(performances = PERFORMANCES) {
  const app = express();

  app.get("/performances", (req, res) => {
    const language = languageOf(req);
    res.json({
      language,
      performances: performances.map(({ id, title, at }) => ({ id, title, when: dateText(at, language) })),
    });
  });

  app.get("/performances/:id", (req, res) => {
    const found = findPerformance(performances, req.params.id);
    if (!found) return res.status(404).json({ error: "not found" });
    const [language] = (req.get("accept-language") || "en-GB").split(",");
    res.json({
      id: found.id,
      title: found.title,
      when: dateText(found.at, language),
      from: priceText(found.cents, language),
    });
  });

  return app;
}
