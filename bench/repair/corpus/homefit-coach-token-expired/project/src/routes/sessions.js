const { Router } = require("express");
const tokens = require("../tokens");

const MEMBERS = [
  { id: "m-7", email: "kim@example.com", pin: "4711", plan: "family" },
  { id: "m-8", email: "lee@example.com", pin: "0815", plan: "solo" },
];

const router = Router();

router.post("/", (req, res) => {
  const { email, pin } = req.body;
  const member = MEMBERS.find((one) => one.email === email && one.pin === pin);
  if (!member) return res.status(401).json({ error: "unauthorized" });
  res.status(201).json({ token: tokens.issue(member) });
});

module.exports = router;
