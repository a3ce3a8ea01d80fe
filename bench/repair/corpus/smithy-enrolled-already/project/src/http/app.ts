import express, { type NextFunction, type Request, type Response } from "express";
import { type Courses, seeded } from "../courses";
import { enrolmentRoutes } from "./enrolments";

export function createApp(courses: Courses = seeded()) {
  const app = express();
  app.use(express.json());

  app.get("/courses", (_req, res) => {
    res.json(courses.all().map((course) => ({
      slug: course.slug,
      title: course.title,
      free: courses.freePlaces(course),
    })));
  });

  app.use("/courses/:slug/enrolments", enrolmentRoutes(courses));

  app.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    res.status(500).json({ error: "internal" });
  });

  return app;
}
