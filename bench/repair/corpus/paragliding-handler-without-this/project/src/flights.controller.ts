import type { NextFunction, Request, Response } from 'express';
import type { FlightsService } from './flights.service';

export class FlightsController {
  constructor(private readonly flights: FlightsService) {
    this.list = this.list.bind(this);
    this.create = this.create.bind(this);
  }

  list(req: Request, res: Response) {
    res.json(this.flights.all());
  }

  create(req: Request, res: Response, next: NextFunction) {
    const { pilot, site, minutes } = req.body ?? {};
    if (!pilot || !site || !Number.isInteger(minutes)) return next({ status: 422, message: 'incomplete flight' });
    res.status(201).json(this.flights.add({ pilot, site, minutes }));
  }

  logbook(req: Request, res: Response) {
    const flights = this.flights.byPilot(req.params.pilot);
    const airtime = flights.reduce((sum, { minutes }) => sum + minutes, 0);
    res.json({ pilot: req.params.pilot, flights: flights.length, airtime });
  }
}
