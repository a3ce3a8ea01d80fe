import { buildServer } from "./server.ts";

const server = buildServer();
await server.listen({ port: Number(process.env.PORT ?? 8080), host: "0.0.0.0" });
