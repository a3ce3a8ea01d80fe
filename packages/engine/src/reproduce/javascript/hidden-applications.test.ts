import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requestTo } from "../../propose/recipes/javascript/investigate.testing.ts";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { manifest, reproduced } from "./reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const COMMON = manifest({ scripts: { test: "node --test" } });
const HONO = manifest({
  type: "module",
  scripts: { test: "node --test" },
  dependencies: { hono: "^4.0.0" },
});
const NODE = "import { createServer } from 'node:http'\n\n";
const PEOPLE = "const people = { kim: { name: 'Kim' } }\n";
const ANSWER = "  const person = people[req.url.slice(8)]\n  res.end(person.name)\n";
const HONO_ROUTE =
  "'/people/:id', (c) => {\n  const person = people[c.req.param('id')]\n  return c.text(person.name)\n}";

interface Form {
  readonly package: string;
  readonly files: Readonly<Record<string, string>>;
  /** What the test says to reach it. */
  readonly holds: string;
}

const FORMS: Readonly<Record<string, Form>> = {
  "a server that is kept in a name": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}const app = createServer(async (req, res) => {\n${ANSWER}})\n\nconst server = app.listen(3000, () => {\n  console.log(server.address().port)\n})\n`,
    },
    holds: "Server.prototype.listen = listen",
  },
  "a server that is given out as it listens": {
    package: COMMON,
    files: {
      "app.js": `const http = require('node:http')\n${PEOPLE}const app = http.createServer(async (req, res) => {\n${ANSWER}})\n\nmodule.exports = app.listen(3000)\n`,
    },
    holds: "Server.prototype.listen = listen",
  },
  "a class that holds it": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}export class Service {\n  constructor (name = 'people') {\n    this.name = name\n    this.http = createServer(async (req, res) => this.answer(req, res))\n  }\n\n  answer (req, res) {\n  ${ANSWER}  }\n\n  start (port) {\n    this.http.listen(port)\n  }\n}\n`,
    },
    holds: "new Service().http",
  },
  "a class that a program starts": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}export class Service {\n  constructor ({ name }) {\n    this.name = name\n  }\n\n  start (port) {\n    return createServer(async (req, res) => this.answer(req, res)).listen(port)\n  }\n\n  answer (req, res) {\n  ${ANSWER}  }\n}\n`,
      "main.js":
        "import { Service } from './app.js'\n\nconst app = new Service({ name: 'people' })\napp.start(3000)\n",
    },
    holds: "/main.js')",
  },
  "a function of another file that starts it": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}export async function startServer (port) {\n  const server = createServer(async (req, res) => {\n  ${ANSWER}  })\n  server.listen(port)\n  return server\n}\n`,
      "main.js":
        "import { startServer } from './app.js'\n\nstartServer(Number(process.env.PORT ?? 3000)).catch((error) => {\n  console.error(error)\n  process.exit(1)\n})\n",
    },
    holds: "/main.js')",
  },
  "a factory that gives it beside other things": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}export async function build () {\n  const app = createServer(async (req, res) => {\n  ${ANSWER}  })\n  return { app, close: () => app.close() }\n}\n`,
    },
    holds: "(await build()).app",
  },
  "a program that listens only where it is the main one": {
    package: COMMON,
    files: {
      "app.js": `const http = require('node:http')\n\nfunction createApp (people) {\n  return http.createServer(async (req, res) => {\n  ${ANSWER}  })\n}\n\nif (require.main === module) {\n  const people = new Map()\n  const app = createApp(people)\n  app.listen(3000)\n}\n\nmodule.exports = { createApp }\n`,
    },
    holds: "const app = createApp(people)",
  },
  "a module that is a function with a name of its own": {
    package: COMMON,
    files: {
      "app.js": `const http = require('node:http')\n${PEOPLE}module.exports = function createApp (title = 'people') {\n  const app = http.createServer(async (req, res) => {\n  ${ANSWER}  })\n  return app\n}\n`,
    },
    holds: "const createApp = require('../app')",
  },
  "a module that is an arrow": {
    package: COMMON,
    files: {
      "app.js": `const http = require('node:http')\n${PEOPLE}module.exports = () => http.createServer(async (req, res) => {\n${ANSWER}})\n`,
    },
    holds: "const app = require('../app')",
  },
  "a default export without a name": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}export default async function () {\n  const server = createServer(async (req, res) => {\n  ${ANSWER}  })\n  return server\n}\n`,
    },
    holds: "import app from '../app.js'",
  },
  "a module that is a class": {
    package: COMMON,
    files: {
      "app.js": `const http = require('node:http')\n${PEOPLE}module.exports = class {\n  constructor () {\n    this.http = http.createServer(async (req, res) => this.answer(req, res))\n  }\n\n  async answer (req, res) {\n  ${ANSWER}  }\n}\n`,
    },
    holds: "new app().http",
  },
  "a handler beside what starts it": {
    package: MODULE,
    files: {
      "app.js": `${NODE}${PEOPLE}export function handler (req, res) {\n${ANSWER}}\n\nexport const start = (port) => createServer(handler).listen(port)\n`,
    },
    holds: "http.createServer(handler)",
  },
  "what other runtimes serve": {
    package: HONO,
    files: {
      "app.js": `import { Hono } from 'hono'\n\n${PEOPLE}const app = new Hono()\n\napp.get(${HONO_ROUTE})\n\nexport default { port: 3000, fetch: app.fetch }\n`,
    },
    holds: "server.fetch(new Request('http://localhost/people/9'))",
  },
  "a chain of routes": {
    package: HONO,
    files: {
      "app.js": `import { Hono } from 'hono'\n\n${PEOPLE}export default new Hono().get('/', (c) => c.text('up')).get(${HONO_ROUTE})\n`,
    },
    holds: "await app.request('/people/9')",
  },
};

describe("requests to an application that is given out in another form", () => {
  it.each(sampled(Object.entries(FORMS), 2))(
    "reach it: %s",
    async (_name, { package: made, files, holds }) => {
      const isHono = made === HONO;
      const statement = isHono ? "c.text(person.name)" : "res.end(person.name)";
      const found = await reproduced({
        files: { "package.json": made, ...files },
        error: "TypeError: Cannot read properties of undefined (reading 'name')",
        raised: [{ path: "app.js", statement, at: "name" }],
        request: requestTo("/people/9"),
        ...(isHono ? { environmentPath: fileURLToPath(new URL("../../../../..", import.meta.url)) } : {}),
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("request");
      expect(found.reproduced ? found.test?.source : "").toContain(holds);
    },
    120_000,
  );
});
