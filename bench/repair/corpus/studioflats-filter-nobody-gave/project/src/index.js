import { buildApp } from "./app.js";

await buildApp({ logger: true }).listen({ port: 8080, host: "0.0.0.0" });
