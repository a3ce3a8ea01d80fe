import { Hono } from "hono";
import { longestTask, progress, type Task, totalPoints, youngestTask } from "./board.ts";
import { sprintById } from "./sprints.ts";

const summaryOf = (task: Task | null) => task && { title: task.title, points: task.points };

export const app = new Hono();

app.get("/sprints/:id", (c) => {
  const sprint = sprintById(c.req.param("id"));
  if (!sprint) return c.json({ error: "Sprint not found" }, 404);
  return c.json({
    name: sprint.name,
    points: totalPoints(sprint.tasks),
    progress: progress(sprint.tasks),
    youngest: summaryOf(youngestTask(sprint.tasks)),
    longest: summaryOf(longestTask(sprint.tasks)),
  });
});
