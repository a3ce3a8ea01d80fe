import Fastify from 'fastify';
import { absencesOf, crewOf } from './roster.js';

export function createApp() {
  const app = Fastify();

  app.get('/bases/:base/crew', async ({ params }) => {
    const crew = await crewOf(params.base.toUpperCase());
    return { base: params.base, crew: crew.map((person) => person.name) };
  });

  app.get('/bases/:base/absences', async ({ params }) => ({
    base: params.base,
    absences: await absencesOf(params.base.toUpperCase()),
  }));

  return app;
}
