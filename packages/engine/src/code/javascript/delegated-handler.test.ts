import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../create-code-index.ts";
import { treeOf } from "../tree-fixture.ts";
import { webHandlerOf } from "./handlers.ts";

const PLAIN = 'import { createServer } from "node:http";\n';
const EXPRESS = 'import express from "express";\nconst app = express();\n';

/** What kind of handler the function of this name is, as `framework request response`. */
async function kindOf(name: string, files: Readonly<Record<string, string>>): Promise<string | null> {
  const code = await createCodeIndex(treeOf(files));
  for (const path of Object.keys(files)) {
    const symbol = code.symbolsOf(path)?.functions.find((one) => one.name === name);
    if (!symbol) continue;
    const found = webHandlerOf(code, path, symbol.node);
    return found && `${found.framework} ${found.request} ${found.response}`;
  }
  throw new Error(`There is no function ${name}`);
}

describe("a function that a handler hands its answer to", () => {
  it.each([
    [
      "of a plain server",
      `${PLAIN}function show(response, number) {\n  const lamp = find(number);\n  send(response, 200, lamp.name);\n}\ncreateServer((request, response) => show(response, request.url.slice(1))).listen();\n`,
      "http null response",
    ],
    [
      "with the request behind it",
      `${PLAIN}const show = async (res, id, req) => {\n  res.end(find(id, req.headers));\n};\ncreateServer(async (req, res) => {\n  await show(res, 1, req);\n}).listen();\n`,
      "http req res",
    ],
    [
      "through another one",
      `${PLAIN}function route(id, res) {\n  return show(res, id);\n}\nfunction show(res, id) {\n  res.end(find(id).name);\n}\ncreateServer((req, res) => route(req.url, res)).listen();\n`,
      "http null res",
    ],
    [
      "as a method",
      `${PLAIN}class Lamps {\n  answer(req, res) {\n    this.show(res, req.url);\n  }\n  show(res, id) {\n    res.end(this.all[id].name);\n  }\n}\ncreateServer((req, res) => new Lamps().answer(req, res)).listen();\n`,
      "http null res",
    ],
    [
      "of Express",
      `${EXPRESS}function show(res, id) {\n  res.json(find(id).name);\n}\napp.get("/lamps/:id", (req, res) => show(res, req.params.id));\n`,
      "express null res",
    ],
  ])("answers as it would: %s", async (_, text, kind) => {
    expect(await kindOf("show", { "app.js": text })).toBe(kind);
  });

  it.each([
    [
      "writes what others decided, with their status",
      `${PLAIN}function show(res, status, body) {\n  res.writeHead(status);\n  res.end(body);\n}\ncreateServer((req, res) => show(res, 200, "")).listen();\n`,
    ],
    [
      "sets the status that it was given",
      `${PLAIN}function show(res, status) {\n  res.statusCode = status;\n  res.end();\n}\ncreateServer((req, res) => show(res, 200)).listen();\n`,
    ],
    [
      "gets the answer of a request that it made itself",
      `${PLAIN}function show(response, id) {\n  return response.json();\n}\nasync function load(id) {\n  const response = await fetch(id);\n  return show(response, id);\n}\n`,
    ],
    [
      "is called by nobody",
      `${PLAIN}function show(res, id) {\n  res.end(id);\n}\ncreateServer((req, res) => res.end()).listen();\n`,
    ],
  ])("is no handler where it %s", async (_, text) => {
    expect(await kindOf("show", { "app.js": text })).toBeNull();
  });
});
