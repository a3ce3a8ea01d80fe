const fastify = require('fastify');
const { bookingById, bookingOfSlot } = require('./bookings');
const { presentBooking } = require('./present');

const missing = (reply, what) => reply.code(404).send({ message: `${what} not found` });

module.exports = () => {
  const app = fastify();

  app.get('/bookings/:id', async ({ params }, reply) => {
    const row = await bookingById(Number(params.id));
    if (!row) return missing(reply, 'booking');
    return presentBooking(row);
  });

  app.get('/slots/:slot/booking', async ({ params }) => {
    const row = await bookingOfSlot(params.slot);
    return presentBooking(row);
  });

  return app;
};
