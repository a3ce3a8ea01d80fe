import { Router } from "express";
import type { Courses } from "../courses";

export function enrolmentRoutes(courses: Courses): Router {
  const router = Router({ mergeParams: true });

  router.get<{ slug: string }>("/", (req, res) => {
    const course = courses.find(req.params.slug);
    if (!course) {
      res.status(404).json({ error: "no_such_course" });
      return;
    }
    res.json(course.enrolments.map(({ name }) => name));
  });

  router.post<{ slug: string }>("/", (req, res) => {
    const course = courses.find(req.params.slug);
    if (!course) {
      res.status(404).json({ error: "no_such_course" });
      return;
    }

    const { name, email } = req.body;
    if (!name || !email) {
      res.status(400).json({ error: "name_and_email_required" });
      return;
    }

    if (course.enrolments.some((enrolment) => enrolment.email === email)) {
      res.status(409).json({ error: "enrolled_already" });
    }

    if (courses.freePlaces(course) < 1) {
      res.status(409).json({ error: "course_full" });
      return;
    }

    res.status(201).json(courses.enrol(course, { name, email }));
  });

  return router;
}
