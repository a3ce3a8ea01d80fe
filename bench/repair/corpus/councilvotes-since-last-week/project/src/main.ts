import { createServer } from "./server.ts";

createServer().listen(Number(process.env.PORT ?? 8081));
