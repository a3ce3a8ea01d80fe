import { buildServer } from "./server.js";

const server = buildServer({ fetch, logger: true });
await server.listen({ port: Number(process.env.PORT ?? 3000), host: "0.0.0.0" });
