import express, { type NextFunction, type Request, type Response } from 'express';
import { HttpError } from './errors';
import { patientsRouter } from './routes/patients';
import { PatientService } from './services/patient.service';

export function createApp(service = new PatientService()) {
  const app = express();
  app.use(express.json());
  app.get('/healthz', (_req, res) => {
    res.send('ok');
  });
  app.use('/api/patients', patientsRouter(service));

  app.use((err: unknown, _req: Request, res: Response, _next: NextFunction) => {
    if (err instanceof HttpError) {
      res.status(err.status).json({ error: err.message });
      return;
    }
    res.status(500).json({ error: 'Internal server error' });
  });
  return app;
}
