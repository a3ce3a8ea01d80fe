import { createServer } from "./server.ts";

createServer().listen({ port: 3000 });
