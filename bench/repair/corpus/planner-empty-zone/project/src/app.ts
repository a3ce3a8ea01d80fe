import { Hono } from "hono";
import { agenda, invitation, type Meeting } from "./agenda.ts";
import { users } from "./users.ts";

const meetings: Meeting[] = [
  { title: "Review", at: new Date("2026-03-02T15:30:00Z") },
  { title: "Planning", at: new Date("2026-03-03T08:00:00Z") },
];

export const app = new Hono();

app.get("/users/:id/agenda", (c) => {
  const user = users.get(c.req.param("id"));
  return user ? c.json(agenda(user, meetings)) : c.notFound();
});

app.get("/users/:id/invitations", (c) => {
  const user = users.get(c.req.param("id"));
  return user ? c.json(meetings.map((meeting) => invitation(user, meeting))) : c.notFound();
});
