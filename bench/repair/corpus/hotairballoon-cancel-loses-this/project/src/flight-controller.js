export class FlightController {
  constructor(flights) {
    this.flights = flights;
  }

  list(ctx) {
    ctx.body = this.flights.all();
  }

  show(ctx) {
    ctx.body = this.find(ctx);
  }

  cancel(ctx) {
    const flight = this.find(ctx);
    ctx.assert(flight.passengers === 0, 409, "there are passengers");
    flight.cancelled = true;
    ctx.status = 204;
  }

  find(ctx) {
    const flight = this.flights.byId(ctx.params.id);
    ctx.assert(flight, 404, "no such flight");
    return flight;
  }
}
