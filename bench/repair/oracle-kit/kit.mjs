// What hidden tests of JavaScript projects share; copied beside them when a fix is judged.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";

/** Sends one request to a handler, an application or a server; the answer with its text and, where it is JSON, its body. */
export async function send(app, path, { json, ...options } = {}) {
  const init = json === undefined ? options : withJson(options, json);
  if (typeof app.request === "function") return answerOf(await app.request(path, init));
  if (typeof app.inject === "function") return injected(app, path, init);
  const handler = typeof app.callback === "function" ? app.callback() : app;
  const server =
    typeof handler.listen === "function" && handler.handle === undefined ? handler : createServer(handler);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const url = `http://127.0.0.1:${server.address().port}${path}`;
    return await answerOf(
      await fetch(url, { ...init, signal: AbortSignal.timeout(10_000), redirect: "manual" }),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function withJson(options, json) {
  const headers = { "content-type": "application/json", ...options.headers };
  return { method: "POST", ...options, headers, body: JSON.stringify(json) };
}

async function answerOf(response) {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

async function injected(app, url, { method = "GET", headers, body }) {
  const answer = await app.inject({ method, url, headers, payload: body });
  return { status: answer.statusCode, headers: new Headers(), text: answer.body, body: parsed(answer.body) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A refusal of what the client sent: a status of 4xx, and a JSON body of the given keys. */
export function assertRefused(answer, keys) {
  assert.ok(answer.status >= 400 && answer.status < 500, `refused, but was ${answer.status} ${answer.text}`);
  assert.ok(
    answer.body && keys.every((key) => key in answer.body),
    `answered with ${keys}, but was ${answer.text}`,
  );
}
