import { buildApp } from "./app.js";
import { Server } from "./db/server.js";

await buildApp({ server: new Server({ slots: 20 }) }).listen({ port: 3000, host: "0.0.0.0" });
