const { Router } = require("express");
const { reserve, level } = require("./stock");

const router = Router();

router.get("/:sku", async (req, res, next) => {
  try {
    res.json({ level: await level(req.params.sku) });
  } catch (error) {
    next(error);
  }
});

router.post("/:sku/reserve", async (req, res) => {
  const left = await reserve(req.params.sku, req.body.count);
  res.json({ left });
});

module.exports = router;
