const { Router } = require("express");
const { lobbyView } = require("./views");

module.exports = (lobbies) => {
  const router = Router();

  router.get("/", (req, res) => {
    res.json(lobbies.all().map(lobbyView));
  });

  router.post("/", (req, res) => {
    const { code, host } = req.body;
    if (lobbies.find(code)) return res.status(409).json({ error: "code is taken" });
    res.status(201).json(lobbyView(lobbies.open(code, host)));
  });

  router.use("/:code", (req, res, next) => {
    req.lobby = lobbies.find(req.params.code);
    if (!req.lobby) return res.status(404).json({ error: "no such lobby" });
    next();
  });

  router.post("/:code/players", (req, res) => {
    req.lobby.join(req.body.name);
    res.status(201).json(req.lobby);
  });

  router.post("/:code/start", (req, res) => {
    if (req.lobby.state !== "waiting") return res.status(409).json({ error: "has begun" });
    req.lobby.countDown();
    res.json(lobbyView(req.lobby));
  });

  router.post("/:code/stop", (req, res) => {
    req.lobby.stop();
    res.json(lobbyView(req.lobby));
  });

  return router;
};
