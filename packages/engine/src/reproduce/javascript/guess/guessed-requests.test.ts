import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { sampled } from "../../../toolchains/sampled.testing.ts";
import { type Failure, manifest, reproduced } from "../reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

const HANDLER = `import { stock } from './stock.mjs'

export function handler (req, res) {
  const { pathname } = new URL(req.url, 'http://x.invalid')
  if (pathname === '/badge') return res.end(badge(JSON.parse(req.headers['x-profile'])))
  if (pathname.startsWith('/stock/')) return res.end(String(stock.get(pathname.slice(7)).count))
  if (pathname === '/mine') {
    const user = Buffer.from(req.headers.authorization.split(' ')[1].trim(), 'base64').toString()
    return res.end(user)
  }
  let text = ''
  req.on('data', (chunk) => { text += chunk })
  req.on('end', () => res.end(sum(JSON.parse(text))))
}

function badge (profile) {
  return profile.groups.join(',')
}

function sum (order) {
  return String(order.lines.reduce((total, line) => total + line.price.cents, 0))
}
`;
const BRING = "import { handler } from '../src/handler.mjs'\n";
const FILES = {
  "package.json": MODULE,
  "src/stock.mjs": "export const stock = new Map([['tea', { count: 3 }]])\n",
  "src/handler.mjs": HANDLER,
  "test/handler.test.js": `import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
${BRING}
let base
let server
before(async () => {
  server = createServer(handler)
  await new Promise((resolve) => server.listen(0, resolve))
  base = \`http://127.0.0.1:\${server.address().port}\`
})
after(() => server.close())

test('stock', async () => {
  assert.equal(await (await fetch(\`\${base}/stock/tea\`)).text(), '3')
})

test('badge', async () => {
  const headers = { 'x-profile': JSON.stringify({ sub: '1', groups: ['head'] }) }
  assert.equal(await (await fetch(\`\${base}/badge\`, { headers })).text(), 'head')
})

test('sum', async () => {
  const order = { lines: [{ price: { cents: 4 } }] }
  const answer = await fetch(\`\${base}/sum\`, { method: 'POST', body: JSON.stringify(order) })
  assert.equal(await answer.text(), '4')
})
`,
};

interface Case extends Failure {
  readonly holds: string;
}

const CASES: Readonly<Record<string, Case>> = {
  "no request at all": {
    files: FILES,
    error: READ("count"),
    raised: [
      {
        path: "src/handler.mjs",
        statement: "stock.get(pathname.slice(7)).count",
        at: "count",
        function: "handler",
      },
    ],
    holds: "'/stock/x'",
  },
  "a credential that was held back": {
    files: FILES,
    error: READ("trim"),
    raised: [{ path: "src/handler.mjs", statement: "split(' ')[1].trim()", at: "trim", function: "handler" }],
    request: { ...requestTo("/mine"), headers: [["authorization", "[Filtered]"]] },
    holds: "headers: { authorization: 'Bearer' }",
  },
  "a path that is no address": {
    files: FILES,
    error: "TypeError: Invalid URL",
    raised: [
      { path: "src/handler.mjs", statement: "new URL(req.url", at: "new", function: "Server.handler" },
    ],
    holds: "'//'",
  },
  "a record in a header that was held back": {
    files: FILES,
    error: READ("join"),
    raised: [
      { path: "src/handler.mjs", statement: "profile.groups.join", at: "join", function: "badge" },
      { path: "src/handler.mjs", statement: "badge(JSON.parse", at: "badge", function: "Server.handler" },
    ],
    request: { ...requestTo("/badge"), headers: [["x-profile", "[Filtered]"]] },
    holds: `'x-profile': '{"sub":"1"}'`,
  },
  "a body that was not sent along": {
    files: FILES,
    error: READ("cents"),
    raised: [
      { path: "src/handler.mjs", statement: "total + line.price.cents", at: "cents" },
      { path: "src/handler.mjs", statement: "order.lines.reduce", at: "reduce", function: "sum" },
      { path: "src/handler.mjs", statement: "sum(JSON.parse(text))", at: "sum" },
    ],
    request: { ...requestTo("/sum"), method: "POST" },
    holds: "body: JSON.stringify({ lines: [{}] })",
  },
};

describe("requests of which a part was not captured", () => {
  it.each(sampled(Object.entries(CASES), 1))(
    "are guessed: %s",
    async (_name, { holds, ...failure }) => {
      const found = await reproduced(failure);
      expect(found.reproduced ? found.test?.source : found.sentence).toContain(holds);
      expect(found).toMatchObject({ reproduced: true, kind: "call" });
    },
    120_000,
  );
});
