import Router from "@koa/router";
import { formatsOf } from "./plans.js";
import { flights } from "./store.js";

export const exportRoutes = new Router({ prefix: "/exports" });

/** What a flight can be downloaded as: the larger the plan, the more formats. */
exportRoutes.get("/:flight", (ctx) => {
  const { organization } = ctx.state.account;
  const allowed = formatsOf(organization.plan);
  const flight = flights.find(({ id }) => id === ctx.params.flight);
  if (!flight || flight.organisationId !== organization.id) ctx.throw(404, "no such flight");
  ctx.body = {
    flight: flight.id,
    downloads: allowed.map((format) => `/files/${flight.id}.${format}`),
  };
});
