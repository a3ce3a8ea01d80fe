import Fastify from "fastify";
import { currencyOf, digitsOf } from "./params.js";

const RATES = { EUR: 1, USD: 1.0837, SEK: 11.2519 };

export function createApp() {
  const app = Fastify();
  app.setErrorHandler((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    reply.code(status).send(status < 500 ? { error: error.message, parameter: error.parameter } : { error: "internal" });
  });
  app.get("/convert/:cents", async (request) => {
    const currency = currencyOf(request.query);
    const digits = digitsOf(request.query);
    const value = (Number(request.params.cents) / 100) * (RATES[currency] ?? 1);
    return { currency, value: value.toFixed(digits) };
  });
  return app;
}
