import { buildServer } from "./server.js";

await buildServer({ logger: true }).listen({ port: 3000, host: "::" });
