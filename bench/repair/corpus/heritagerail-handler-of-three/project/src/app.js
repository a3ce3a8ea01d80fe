import express from 'express';
import { handleErrors } from './middleware.js';
import engines from './routes/engines.js';
import trips from './routes/trips.js';

export function createApp() {
  const app = express();
  app.set('etag', false);
  app.use(express.json());
  app.use('/engines', engines);
  app.use('/trips', trips);
  app.use(handleErrors);
  return app;
}
