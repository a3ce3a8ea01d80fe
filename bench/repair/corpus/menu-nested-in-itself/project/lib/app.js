const express = require("express");
const { Menus } = require("./menus");
const { MenuError } = require("./menu-error");

module.exports = (menus = new Menus({ main: ["shop", "help"], shop: ["sale"], sale: [], help: ["faq"], faq: ["help"] })) => {
  const app = express();

  app.get("/menus/:name/path/:target", (req, res) => {
    res.json({ path: menus.path(req.params.name, req.params.target) });
  });

  app.get("/menus/:name/depth", (req, res) => {
    res.json({ depth: menus.depth(req.params.name) });
  });

  app.use((err, req, res, next) => {
    if (err instanceof MenuError) return res.status(err.status).json({ error: err.code });
    res.status(500).json({ error: "INTERNAL" });
  });
  return app;
};
