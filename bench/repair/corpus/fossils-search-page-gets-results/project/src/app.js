const express = require('express');
const routes = require('./routes');
const { errorPage } = require('./views/pages');

const app = express();

app.use(routes);

app.use((req, res) => res.status(404).send(errorPage({ title: 'Not here' })));

app.use((err, req, res, next) => {
  res.status(500).send(errorPage({ title: 'Something broke' }));
});

module.exports = app;
