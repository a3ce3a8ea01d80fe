// drive.mjs TRIGGER: serves the application of a case as production does, with the SDK's handler in its place, and
// sends it the request of the trigger. Runs after sentry.mjs.
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { Sentry, serve } = globalThis.__recorder;
const given = await import(pathToFileURL(process.argv[2]).href);
const load = (path) => import(pathToFileURL(join(process.cwd(), path)).href);
const server = await listening(await given.app(load));
const { method = "GET", path, headers = {}, body } = given.request;
const isText = typeof body === "string" || body === undefined;
try {
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: isText ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  });
  await response.text();
  await new Promise((resolve) => setTimeout(resolve, given.wait ?? 50));
} catch {
  // The event tells what happened.
}
await Sentry.flush(2_000);
process.exit();

async function listening(app) {
  if (typeof app.inject === "function") {
    Sentry.setupFastifyErrorHandler(app);
    await app.listen({ port: 0, host: "127.0.0.1" });
    return app.server;
  }
  if (typeof app.request === "function") {
    const own = app.errorHandler;
    app.onError((error, c) => {
      Sentry.captureException(error, { mechanism: { type: "auto.http.hono.context_error", handled: false } });
      return own(error, c);
    });
    const server = await serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    if (!server.listening) await once(server, "listening");
    return server;
  }
  if (typeof app.callback === "function") {
    // It listens to the application's errors, and is no middleware.
    Sentry.setupKoaErrorHandler(app);
  } else if (typeof app.use === "function") {
    Sentry.setupExpressErrorHandler(app);
    const { stack } = app._router ?? app.router;
    const added = stack.pop();
    const first = stack.findIndex((layer) => layer.handle.length === 4);
    stack.splice(first === -1 ? stack.length : first, 0, added);
  }
  const isServer = typeof app.listen === "function" && typeof app.use !== "function";
  const server = isServer ? app : createServer(typeof app.callback === "function" ? app.callback() : app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
