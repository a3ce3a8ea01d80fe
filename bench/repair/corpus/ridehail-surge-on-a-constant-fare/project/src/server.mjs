import Fastify from 'fastify';
import { quote } from './fares.mjs';

const schema = {
  body: {
    type: 'object',
    required: ['km', 'minutes', 'zone', 'at'],
    properties: {
      km: { type: 'number', exclusiveMinimum: 0 },
      minutes: { type: 'number', minimum: 0 },
      zone: { type: 'string' },
      at: { type: 'string', format: 'date-time' },
    },
  },
};

export function build() {
  const app = Fastify();
  app.post('/quotes', { schema }, async ({ body }) => {
    const { km, minutes, zone } = body;
    return quote({ km, minutes, zone, at: new Date(body.at) });
  });
  return app;
}
