import { AppError } from './errors.js';

/** Only those who work for the railway; the key is that of the depot. */
export function depotOnly(req, res, next) {
  if (req.get('x-depot-key') !== (process.env.DEPOT_KEY ?? 'puffing')) {
    return next(new AppError(403, 'depot only'));
  }
  next();
}

/** Last in the chain: answers every error as JSON. */
export function handleErrors(err, req, res) {
  const status = err.status ?? 500;
  res.status(status).json({ error: status < 500 ? err.message : 'internal error' });
}
