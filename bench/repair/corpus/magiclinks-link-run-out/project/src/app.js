const express = require('express');
const tokens = require('./tokens');
const { enter } = require('./visitors');

const denied = (res) => res.status(401).json({ error: 'denied' });

function create() {
  const app = express();

  app.get('/me', (req, res) => {
    const session = tokens.readSession(String(req.get('authorization') || '').replace('Bearer ', ''));
    if (!session) return denied(res);
    res.json({ mail: session.mail });
  });

  app.get('/enter', (req, res) => {
    const link = tokens.readLink(String(req.query.link || ''));
    const visitor = enter(link.mail);
    res.json({ ...visitor, session: tokens.sign({ mail: link.mail, aud: 'session' }, 3600) });
  });

  return app;
}

module.exports = { create };
