import { buildApp } from "./app.ts";

await buildApp({ logger: true }).listen({ port: 3000 });
