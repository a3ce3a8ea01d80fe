import { createServer } from "./server.ts";

createServer().listen(Number(process.env.PORT ?? 3000));
