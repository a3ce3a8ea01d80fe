const { Router } = require("express");

const WORKOUTS = [
  { title: "Morning stretch", minutes: 10, plans: ["solo", "family"] },
  { title: "Kids' circuit", minutes: 15, plans: ["family"] },
];

const router = Router();

router.get("/today", (req, res) => {
  const workouts = WORKOUTS.filter((workout) => workout.plans.includes(req.member.plan));
  res.json({ member: req.member.id, workouts: workouts.map(({ title, minutes }) => ({ title, minutes })) });
});

module.exports = router;
