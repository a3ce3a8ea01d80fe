import { buildApp } from "./app.js";
import { consoleMailer } from "./mailer.js";

const app = buildApp({ mailer: consoleMailer() });
await app.listen({ port: Number(process.env.PORT || 3000), host: "0.0.0.0" });
