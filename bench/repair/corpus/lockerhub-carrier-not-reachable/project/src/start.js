import { buildApp } from "./app.js";

await buildApp({ carrierUrl: process.env.CARRIER_URL }).listen({ port: 8080, host: "0.0.0.0" });
