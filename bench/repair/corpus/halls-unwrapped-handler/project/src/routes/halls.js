const { Router } = require("express");
const wrap = require("../middleware/wrap");

module.exports = (service) => {
  const router = Router();

  router.get("/", wrap(async (req, res) => {
    res.json(await service.list());
  }));

  router.get("/:id", wrap(async (req, res) => {
    res.json(await service.get(Number(req.params.id)));
  }));

  router.patch("/:id", async (req, res) => {
    const hall = await service.resize(Number(req.params.id), req.body.seats);
    res.json(hall);
  });

  return router;
};
