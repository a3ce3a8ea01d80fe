const { Router } = require("express");

function recruiters(slots) {
  const router = Router();

  router.get("/:recruiter/slots", async (req, res) => {
    const { recruiterId } = req.params;
    res.json({ slots: await slots.ofRecruiter(recruiterId, req.query.from) });
  });

  router.get("/:recruiter/slots/free", async (req, res) => {
    const free = await slots.free(req.params.recruiter);
    res.json({ slots: free.map(({ id, starts }) => ({ id, starts })) });
  });

  return router;
}

module.exports = { recruiters };
