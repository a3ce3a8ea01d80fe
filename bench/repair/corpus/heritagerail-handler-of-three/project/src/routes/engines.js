import { Router } from 'express';
import { AppError } from '../errors.js';
import { depotOnly } from '../middleware.js';

const engines = [
  { number: 7, name: 'Lady Agnes', built: 1911, steam: true },
  { number: 12, name: 'Gwen', built: 1938, steam: true },
  { number: 40, name: 'Mule', built: 1961, steam: false },
];

const router = Router();

router.get('/', (req, res) => {
  res.json(engines.filter((engine) => req.query.steam === undefined || engine.steam === (req.query.steam === '1')));
});

router.get('/:number', (req, res, next) => {
  const engine = engines.find((one) => one.number === Number(req.params.number));
  if (!engine) return next(new AppError(404, `no engine ${req.params.number}`));
  res.json(engine);
});

router.patch('/:number', depotOnly, (req, res, next) => {
  const engine = engines.find((one) => one.number === Number(req.params.number));
  if (!engine) return next(new AppError(404, `no engine ${req.params.number}`));
  if (typeof req.body.steam !== 'boolean') return next(new AppError(400, 'steam must be true or false'));
  engine.steam = req.body.steam;
  res.json(engine);
});

export default router;
