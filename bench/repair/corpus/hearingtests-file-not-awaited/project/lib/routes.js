"use strict";

const express = require("express");
const files = require("./files");
const { grade, trend } = require("./hearing");

const router = express.Router();

router.get("/:number", async (req, res, next) => {
  try {
    const file = await files.open(req.params.number);
    res.json({ name: file.name, born: file.born, tests: file.tests.length });
  } catch (err) {
    next(err);
  }
});

router.get("/:number/latest", async (req, res, next) => {
  try {
    const file = await files.open(req.params.number);
    const latest = file.tests[file.tests.length - 1];
    res.json(latest ? { ...latest, grade: grade(latest) } : null);
  } catch (err) {
    next(err);
  }
});

router.get("/:number/trend", async (req, res, next) => {
  try {
    const file = files.open(req.params.number);
    res.json({ trend: trend(file) });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
