var express = require('express');
var members = require('./members');
var steps = require('./steps');

var app = express();

app.get('/welcome/:id', function (req, res) {
  var member = members.find(req.params.id);
  if (!member) {
    res.status(404).send('unknown member');
    return;
  }
  if (steps.left(member).length === 0) {
    res.redirect('/home');
  }
  res.status(200).json({ hello: member.name, next: steps.left(member)[0] || null });
});

app.get('/home', function (req, res) {
  res.send('home');
});

module.exports = app;
