const { Router } = require("express");

function candidates(slots) {
  const router = Router();

  router.get("/:candidateId/slots", async (req, res) => {
    const { candidateId } = req.params;
    res.json({ slots: await slots.ofCandidate(candidateId) });
  });

  return router;
}

module.exports = { candidates };
