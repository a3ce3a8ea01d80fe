import Router from "@koa/router";
import { flights } from "./store.js";

export const flightRoutes = new Router({ prefix: "/flights" });

const mine = (ctx) => flights.filter((flight) => flight.organisationId === ctx.state.account.organisation.id);

flightRoutes.get("/", (ctx) => {
  ctx.body = mine(ctx).map(({ id, site, flownAt }) => ({ id, site, flownAt }));
});

flightRoutes.get("/:id", (ctx) => {
  const flight = mine(ctx).find(({ id }) => id === ctx.params.id);
  if (!flight) ctx.throw(404, "no such flight");
  const { organisationId, ...shown } = flight;
  ctx.body = { ...shown, owner: ctx.state.account.organisation.name };
});
