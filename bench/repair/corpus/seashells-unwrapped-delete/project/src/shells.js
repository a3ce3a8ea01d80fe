const { Router } = require('express');
const { handle } = require('./errors');

function shellRoutes(shells) {
  const router = Router();

  router.get('/', handle(async (req, res) => {
    res.json(await shells.find());
  }));

  router.post('/', handle(async (req, res) => {
    const { name, beach } = req.body;
    if (!name) return res.status(422).json({ message: 'name is missing' });
    res.status(201).json(await shells.create({ name, beach: beach ?? null }));
  }));

  router.get('/:id', handle(async (req, res) => {
    const shell = await shells.findById(req.params.id);
    if (!shell) return res.status(404).json({ message: 'not found' });
    res.json(shell);
  }));

  router.delete('/:id', async (req, res) => {
    const shell = await shells.findByIdAndDelete(req.params.id);
    if (!shell) return res.status(404).json({ message: 'not found' });
    res.status(204).end();
  });

  return router;
}

module.exports = { shellRoutes };
