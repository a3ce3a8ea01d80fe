const { Router } = require('express');
const { HttpError } = require('../http-error');
const courses = require('../models/courses');
const enrolments = require('../models/enrolments');

const router = Router();

router.get('/', async (req, res) => {
  const list = await courses.all({ language: req.query.language });
  res.json(list.map(({ id, language, level }) => ({ id, title: `${language} ${level}` })));
});

router.get('/:id', async (req, res) => {
  const course = await courses.find(Number(req.params.id));
  if (!course) throw new HttpError(404, 'no such course');
  res.json(course);
});

router.get('/:id/seats', async (req, res) => {
  const course = await courses.find(req.params.id);
  const taken = await enrolments.count(course.id);
  res.json({ seats: course.seats, free: Math.max(0, course.seats - taken) });
});

router.post('/:id/enrolments', async (req, res) => {
  const course = await courses.find(Number(req.params.id));
  if (!course) throw new HttpError(404, 'no such course');
  const { name } = req.body ?? {};
  if (!name) throw new HttpError(422, 'name is missing');
  if ((await enrolments.count(course.id)) >= course.seats) throw new HttpError(409, 'course is full');
  res.status(201).json(await enrolments.add(course.id, name));
});

module.exports = router;
