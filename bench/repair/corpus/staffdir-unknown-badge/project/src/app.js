import express from "express";
import { byBadge, byId, people, reportsOf } from "./people.js";

export const app = express();

app.get("/people", (req, res) => {
  const { team, office } = req.query;
  const found = people.filter(
    (one) => (!team || one.team === team) && (!office || one.office === office),
  );
  res.json(found.map(({ id, name, team }) => ({ id, name, team })));
});

app.get("/people/:id", (req, res) => {
  const one = byId(Number(req.params.id));
  if (!one) {
    res.status(404).json({ message: "Nobody has this id" });
    return;
  }
  const manager = one.manager ? byId(one.manager) : null;
  res.json({ ...one, manager: manager ? manager.name : null, reports: reportsOf(one.id).map(({ name }) => name) });
});

app.get("/badges/:badge", (req, res) => {
  const one = byBadge(req.params.badge.toUpperCase());
  res.json({ badge: one.badge, name: one.name, office: one.office });
});

app.get("/offices", (_req, res) => {
  const counts = {};
  for (const { office } of people) counts[office] = (counts[office] ?? 0) + 1;
  res.json(counts);
});

app.use((error, _req, res, _next) => {
  console.error(error);
  res.status(error.status ?? 500).json({ message: error.status ? error.message : "Something went wrong" });
});
