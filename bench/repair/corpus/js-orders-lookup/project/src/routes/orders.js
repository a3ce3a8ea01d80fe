const { Router } = require("express");
const { findOrder } = require("../store");

const router = Router();

router.get("/:id/total", (req, res) => {
  const order = findOrder(req.params.id);
  const total = order.lines.reduce((sum, line) => sum + line.price * line.count, 0);
  res.json({ id: order.id, total });
});

module.exports = router;
