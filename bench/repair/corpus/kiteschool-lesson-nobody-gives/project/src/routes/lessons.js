const { Router } = require("express");
const wrap = require("../wrap");

module.exports = (book) => {
  const router = Router();

  router.param("lesson", async (req, res, next, id) => {
    req.lesson = await book.get(id);
    next();
  });

  router.get(
    "/",
    wrap(async (req, res) => {
      const lessons = await book.all();
      res.json(lessons.map(({ id, spot, places, pupils }) => ({ id, spot, free: places - pupils.length })));
    }),
  );

  router.get("/:lesson", (req, res) => {
    res.json(req.lesson);
  });

  router.post(
    "/:lesson/pupils",
    wrap(async (req, res) => {
      const lesson = await book.book(req.lesson, req.body.name);
      res.status(201).json({ lesson: lesson.id, pupils: lesson.pupils.length });
    }),
  );

  return router;
};
