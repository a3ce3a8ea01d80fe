import express from "express";
import * as mailer from "./mailer.js";

export const app = express();
app.use(express.json());

app.get("/outbox", (req, res) => {
  res.json({ waiting: mailer.pendingMails().length });
});

app.post("/teams/:team/invites", (req, res) => {
  const { address } = req.body;
  if (!address) return res.status(400).json({ message: "address is required" });
  const place = mailer.sendInvites(address, req.params.team);
  res.status(201).json({ place });
});
