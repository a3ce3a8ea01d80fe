const express = require('express');
const { apply } = require('./events');
const { isSigned } = require('./signature');

module.exports = function buildApp({ secret, subscribers }) {
  const app = express();

  app.post('/hooks/payments', express.text({ type: '*/*' }), (req, res) => {
    if (!isSigned(secret, req.body, req.get('x-pay-signature'))) {
      return res.status(401).json({ error: 'bad_signature' });
    }
    const handled = apply(subscribers, JSON.parse(req.body));
    res.json({ handled });
  });

  app.get('/subscribers/:id', (req, res) => {
    const found = subscribers.get(req.params.id);
    res.json({ active: Boolean(found && found.until > Date.now()) });
  });

  return app;
};
