const { Router } = require("express");
const { asyncRoute } = require("../lib/async-route");

function courses(store) {
  const router = Router();

  router.get("/", asyncRoute(async (req, res) => {
    res.json({ courses: await store.courses() });
  }));

  router.get("/:slug", asyncRoute(async (req, res) => {
    res.json(await store.course(req.params.slug));
  }));

  return router;
}

module.exports = { courses };
