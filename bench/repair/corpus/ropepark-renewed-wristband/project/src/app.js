import express from "express";
import { guestOnly } from "./auth.js";
import { issue } from "./wristbands.js";

const COURSES = ["green", "blue", "black"];

export function createApp() {
  const app = express();
  app.use(express.json());

  app.post("/wristbands", (req, res) => {
    const { guest, course } = req.body ?? {};
    if (!guest || !COURSES.includes(course)) return res.status(400).json({ error: "guest and course are needed" });
    res.status(201).json({ token: issue({ sub: guest, course }) });
  });

  app.post("/wristbands/renewal", guestOnly, (req, res) => {
    res.json({ token: issue(req.guest) });
  });

  app.get("/gate/:course", guestOnly, (req, res) => {
    const allowed = COURSES.indexOf(req.params.course) <= COURSES.indexOf(req.guest.course);
    res.status(allowed ? 200 : 403).json({ open: allowed });
  });

  return app;
}
