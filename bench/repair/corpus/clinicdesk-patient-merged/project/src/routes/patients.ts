import { Router } from 'express';
import { BadRequestError } from '../errors';
import type { PatientService } from '../services/patient.service';

export function patientsRouter(service: PatientService) {
  const router = Router();

  router.get('/:id', async (req, res) => {
    res.json(await service.details(req.params.id));
  });

  router.get('/:id/appointments', async (req, res) => {
    res.json(await service.appointments(req.params.id));
  });

  router.post('/:id/appointments', async (req, res) => {
    const { startsAt, room } = req.body ?? {};
    if (typeof startsAt !== 'string' || typeof room !== 'string') {
      throw new BadRequestError('startsAt and room are required');
    }
    res.status(201).json(await service.book(req.params.id, startsAt, room));
  });

  return router;
}
