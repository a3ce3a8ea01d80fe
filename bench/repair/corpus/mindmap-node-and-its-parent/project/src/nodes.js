const { Router } = require("express");
const { present } = require("./present");

function nodes(maps) {
  const router = Router({ mergeParams: true });

  router.get("/:id", (req, res) => {
    res.json(present(maps.node(req.params.map, req.params.id)));
  });

  router.post("/:id/children", (req, res) => {
    const parent = maps.node(req.params.map, req.params.id);
    const node = maps.add(parent, String(req.body.text));
    res.status(201).json(present(node));
  });

  router.patch("/:id", (req, res) => {
    const node = maps.node(req.params.map, req.params.id);
    if (typeof req.body.text !== "string") {
      return res.status(422).json({ error: "text" });
    }
    res.json(maps.rename(node, req.body.text));
  });

  return router;
}

module.exports = { nodes };
