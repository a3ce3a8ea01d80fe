const { Router } = require('express');
const store = require('../lib/store');
const { inspectorName, day } = require('../lib/text');

const router = Router();

router.get('/', (req, res) => {
  res.json(
    store.all().map((permit) => ({
      no: permit.no,
      site: permit.site,
      date: day(permit.date),
      inspector: inspectorName(permit),
    })),
  );
});

router.get('/:no/sheet', (req, res) => {
  const permit = store.find(req.params.no);
  if (!permit) return res.status(404).json({ error: 'unknown permit' });
  const lines = [
    `Permit ${permit.no}`,
    `Site: ${permit.site}`,
    `Date: ${day(permit.date)}`,
    `Inspector: ${permit.inspector.name}`,
    `Charges: ${permit.charges}`,
  ];
  res.type('text/plain').send(lines.join('\n'));
});

module.exports = router;
