import { Hono } from "hono";
import { board } from "./board.mjs";
import { STATIONS, trainsOf } from "./trains.mjs";

export const app = new Hono();

app.get("/boards/:station", (c) => {
  const station = STATIONS[c.req.param("station")];
  if (!station) return c.json({ message: "unknown station" }, 404);
  const rows = board(trainsOf(c.req.param("station")), { onlyDelayed: c.req.query("delayed") === "1" });
  return c.json({ station, rows });
});

app.onError((error, c) => c.json({ message: "internal error" }, 500));
