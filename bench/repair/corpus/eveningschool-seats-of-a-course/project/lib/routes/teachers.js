const { Router } = require('express');
const { HttpError } = require('../http-error');
const courses = require('../models/courses');

const router = Router();

router.get('/:name/courses', async (req, res) => {
  const list = (await courses.all()).filter((course) => course.teacher === req.params.name);
  if (list.length === 0) throw new HttpError(404, 'no such teacher');
  res.json(list.map((course) => course.id));
});

module.exports = router;
