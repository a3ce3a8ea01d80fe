import { Router } from 'express';
import { AppError } from '../errors.js';

const trips = { 'summer-special': { engine: 7, seats: 84 }, 'night-mail': { engine: 40, seats: 30 } };

const router = Router();

router.get('/:name', (req, res, next) => {
  if (!Object.hasOwn(trips, req.params.name)) return next(new AppError(404, `no trip ${req.params.name}`));
  res.json({ name: req.params.name, ...trips[req.params.name] });
});

export default router;
