const express = require('express');
const { ApiError } = require('./api-error');
const { createTokens } = require('./tokens');
const webinars = require('./webinars');

function createApp(config) {
  const app = express();
  const tokens = createTokens(config);

  app.get('/mine', (req, res) => {
    const { sub } = tokens.session(req.get('authorization'));
    res.json(webinars.ofHost(sub).map(({ id, title }) => ({ id, title })));
  });

  app.get('/join/:token', (req, res) => {
    const { webinar: id, email } = tokens.join(req.params.token);
    const webinar = webinars.find(id);
    if (!webinar) throw new ApiError(404, 'webinar_unknown');
    res.json({ title: webinar.title, room: webinar.room, attendees: webinars.attend(webinar, email) });
  });

  app.use((err, req, res, next) => {
    if (err instanceof ApiError) return res.status(err.status).json({ error: err.code });
    res.status(500).json({ error: 'internal' });
  });

  return app;
}

module.exports = { createApp };
