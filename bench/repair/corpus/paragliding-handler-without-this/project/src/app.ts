import express, { type NextFunction, type Request, type Response } from 'express';
import { FlightsController } from './flights.controller';
import { FlightsService } from './flights.service';

export function createApp() {
  const app = express();
  const controller = new FlightsController(new FlightsService());

  app.use(express.json());
  app.get('/flights', controller.list);
  app.post('/flights', controller.create);
  app.get('/pilots/:pilot/logbook', controller.logbook);
  app.use((error: { status?: number; message: string }, req: Request, res: Response, next: NextFunction) => {
    const status = error.status ?? 500;
    res.status(status).json({ error: status === 500 ? 'internal' : error.message });
  });
  return app;
}
