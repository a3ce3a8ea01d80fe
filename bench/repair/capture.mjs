// Runs the trigger of a case of JavaScript and writes the error that it meets in the project, with the request:
// capture.mjs TRIGGER TARGET, in the project's folder, with the engine's watch preloaded.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [trigger, target] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { watch } = require("../../packages/engine/src/toolchains/node/probe/watch-access.cjs");
const { out } = JSON.parse(process.env.BUGSTACK_WATCH);
const load = (path) => import(pathToFileURL(join(process.cwd(), path)).href);
const given = await import(pathToFileURL(trigger).href);
const request = given.request ?? null;

// The watch does not keep the process alive while it starts.
setInterval(() => {}, 1_000);
process.on("unhandledRejection", () => {});
// What is thrown in a callback ends the process of the application, after its SDK has told of it.
let loose = null;
process.on("uncaughtException", (error) => {
  loose ??= error;
});
const app = given.app ? await given.app(load) : null;
await watch().begin("trigger", "trigger");
let failure = null;
let status = null;
try {
  if (app) status = await send(app);
  else await given.run(load);
} catch (error) {
  failure = error;
}
if (failure === null) failure = loose;
watch().end();
const seen = existsSync(out)
  ? readFileSync(out, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
const errors = seen.filter(({ kind }) => kind === "observed").map(({ error }) => error);
const chosen = given.pick ? errors.find(({ type }) => type === given.pick) : errors.at(-1);
if (!chosen && failure) console.error(failure);
if (chosen) writeFileSync(target, JSON.stringify({ error: chosen, request, status }));
process.exit();

/** Status of the answer; null where none came. */
async function send(answering) {
  const { method = "GET", path, headers = {}, body } = request;
  const isText = typeof body === "string";
  const payload = body === undefined ? undefined : isText ? body : JSON.stringify(body);
  const sent = { ...(payload === undefined ? {} : { "content-type": "application/json" }), ...headers };
  if (typeof answering.inject === "function") {
    return (await answering.inject({ method, url: path, headers: sent, payload })).statusCode;
  }
  if (typeof answering.request === "function") {
    return (await answering.request(path, { method, headers: sent, body: payload })).status;
  }
  const server = typeof answering.listen === "function" ? answering : createServer(answering);
  const listening = await new Promise((resolve) => {
    const made = server.listen(0, "127.0.0.1", () => resolve(made));
  });
  try {
    const url = `http://127.0.0.1:${listening.address().port}${path}`;
    const options = { method, headers: sent, body: payload, signal: AbortSignal.timeout(1_500) };
    return (await fetch(url, options)).status;
  } catch {
    return null;
  } finally {
    listening.closeAllConnections();
    listening.close();
  }
}
