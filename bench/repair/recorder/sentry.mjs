// Watches any Node program with Sentry's SDK and appends the events that it would send to RECORD_TARGET.
import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { RECORD_PACKAGES: packages, RECORD_TARGET: target } = process.env;
delete process.env.RECORD_PACKAGES;
delete process.env.RECORD_TARGET;

// Threads of the program load this file as well; what fails in one is sent by the program, to which it is handed.
if (packages) {
  const require = createRequire(packages);
  const Sentry = require("@sentry/node");

  const keep = async ([, items]) => {
    for (const [header, payload] of items) {
      if (header.type === "event") appendFileSync(target, `${JSON.stringify(payload)}\n`);
    }
    return { statusCode: 200 };
  };
  Sentry.init({
    dsn: "https://0123456789abcdef@o1.ingest.example.com/42",
    transport: () => ({ send: keep, flush: async () => true }),
    environment: "production",
    serverName: "web-1",
    sendDefaultPii: true,
  });
  globalThis.__recorder = {
    Sentry,
    serve: async (app) => (await import(pathToFileURL(require.resolve("@hono/node-server")).href)).serve(app),
  };
}
