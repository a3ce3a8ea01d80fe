const express = require('express');
const { intParam, listParam } = require('./params');
const { findCompanies, findJobs } = require('./search');

const app = express();

app.get('/companies', (req, res) => {
  const found = findCompanies(listParam(req.query.city), intParam(req.query.minSize, 0));
  res.json({ companies: found });
});

app.get('/jobs', (req, res) => {
  const tags = (req.query.tag || '').split(',').filter(Boolean);
  res.json({ jobs: findJobs(tags).map(({ id, title, company }) => ({ id, title, company })) });
});

module.exports = app;
