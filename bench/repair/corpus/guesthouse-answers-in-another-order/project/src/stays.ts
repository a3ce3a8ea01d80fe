import { Router } from "express";
import { loadCell, loadGuest, stayBy } from "./repository.ts";
import { doorSign, welcome } from "./signs.ts";

export const stays = Router();

stays.get("/:ref/welcome", async (req, res) => {
  const stay = stayBy(req.params.ref);
  if (!stay) return res.status(404).json({ error: "no such stay" });
  const [guest, cell] = await Promise.all([loadGuest(stay.guest), loadCell(stay.cell)]);
  return res.json({ text: welcome(guest, cell) });
});

stays.get("/:ref/door", async (req, res) => {
  const stay = stayBy(req.params.ref);
  if (!stay) return res.status(404).json({ error: "no such stay" });
  const [guest, cell]: any[] = await Promise.all([loadCell(stay.cell), loadGuest(stay.guest)]);
  return res.json({ text: doorSign(guest, cell) });
});
