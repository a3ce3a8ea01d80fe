import express from "express";
import { machines } from "./machines.js";
import { refillPlan } from "./refill.js";

export const app = express();

const findMachine = (id) => machines.find((machine) => machine.id === id);

app.get("/machines", (req, res) => {
  res.json(machines.map(({ id, place }) => ({ id, place })));
});

app.get("/machines/:id", (req, res) => {
  const machine = findMachine(Number(req.params.id));
  if (!machine) {
    res.status(404).json({ message: "No such machine" });
    return;
  }
  res.json(machine);
});

app.get("/machines/:id/refill", (req, res) => {
  const machine = findMachine(req.params.id);
  res.json({ machine: machine.id, plan: refillPlan(machine.slots) });
});
