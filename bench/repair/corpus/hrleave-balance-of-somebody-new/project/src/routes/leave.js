const { Router } = require('express');
const db = require('../db');
const HttpError = require('../utils/HttpError');
const asyncHandler = require('../utils/asyncHandler');

const router = Router();

router.get(
  '/employees/:id',
  asyncHandler(async (req, res) => {
    const employee = await db.employee(req.params.id);
    if (!employee) throw new HttpError(404, 'Employee not found');
    res.json(employee);
  })
);

router.get(
  '/employees/:id/leave',
  asyncHandler(async (req, res) => {
    const employee = await db.employee(req.params.id);
    if (!employee) throw new HttpError(404, 'Employee not found');
    const row = await db.leaveOf(employee.id);
    res.json({ employee: employee.name, year: row.year, left: row.days - row.taken });
  })
);

router.get(
  '/teams/:team/leave',
  asyncHandler(async (req, res) => {
    const rows = await db.teamLeave(req.params.team);
    res.json({ team: req.params.team, left: rows.reduce((sum, row) => sum + row.days - row.taken, 0) });
  })
);

module.exports = router;
