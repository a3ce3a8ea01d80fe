import { memoryClient } from "./db.ts";
import { buildServer } from "./server.ts";

await buildServer(memoryClient()).listen({ port: 3000, host: "0.0.0.0" });
