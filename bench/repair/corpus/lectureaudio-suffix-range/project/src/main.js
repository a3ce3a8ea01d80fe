import { createServer } from "./server.js";

createServer().listen(process.env.PORT ?? 8000);
