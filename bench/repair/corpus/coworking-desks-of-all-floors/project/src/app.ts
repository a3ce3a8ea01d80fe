import express, { type NextFunction, type Request, type Response } from "express";
import { listBookings, listDesks } from "./repository.ts";

const FLAGS: Record<string, boolean> = { true: true, false: false };

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const whole = (value: unknown) => (text(value) === undefined ? undefined : Number(value));
const flag = (value: unknown) => FLAGS[text(value) ?? ""];

export function app() {
  const made = express();

  made.get("/desks", async (req, res) => {
    res.json(await listDesks({ floor: whole(req.query.floor), quiet: flag(req.query.quiet) }));
  });

  made.get("/bookings", async (req, res) => {
    res.json(await listBookings({ desk: whole(req.query.desk), member: text(req.query.member) }));
  });

  made.use((_error: Error, _req: Request, res: Response, _next: NextFunction) => {
    res.status(500).json({ error: "internal error" });
  });

  return made;
}
