import { describe, expect, it } from "vitest";
import { requestTo } from "../../propose/recipes/javascript/investigate.testing.ts";
import { type Failure, manifest, reproduced } from "./reproduce.testing.ts";

const TOKENS = `import { createHmac } from 'node:crypto'

export class TokenExpiredError extends Error {
  name = 'TokenExpiredError'
}

const sign = (text) => createHmac('sha256', 'for development').update(text).digest('base64url')

export function issue (sub, seconds = 3600) {
  const text = Buffer.from(JSON.stringify({ sub, exp: Math.floor(Date.now() / 1000) + seconds })).toString('base64url')
  return text + '.' + sign(text)
}

export function read (token) {
  const [text, signature] = token.split('.')
  if (sign(text) !== signature) return null
  const claims = JSON.parse(Buffer.from(text, 'base64url').toString())
  if (claims.exp < Math.floor(new Date().getTime() / 1000)) throw new TokenExpiredError('jwt expired')
  return claims
}
`;
const APP = `import { createServer } from 'node:http'
import { read } from 'TOKENS'

const people = { kim: { name: 'Kim', team: { id: 1 } }, lee: { name: 'Lee' } }

export const app = createServer((req, res) => {
  const claims = read((req.headers.authorization ?? '').replace('Bearer ', ''))
  if (!claims) {
    res.statusCode = 401
    return res.end('{}')
  }
  const person = people[claims.sub]
  res.end(JSON.stringify({ name: person.name }))
})
`.replace("TOKENS", "./tokens.js");
const HEAD =
  "import assert from 'node:assert/strict'\nimport { once } from 'node:events'\nimport { test } from 'node:test'\nimport { app } from '../src/app.js'\nimport { issue } from '../src/tokens.js'\n\n";
const EXPIRED: Failure["raised"] = [
  {
    path: "src/tokens.js",
    statement: "throw new TokenExpiredError('jwt expired')",
    at: "new",
    function: "read",
  },
  { path: "src/app.js", statement: "const claims = read(", at: "read" },
];
const request = {
  ...requestTo("/me"),
  headers: [["authorization", "[Filtered]"]] as [string, string][],
};

describe("a credential that was held back", () => {
  it.each([
    [
      "in place",
      `${HEAD}test('me', async () => {\n  const server = app.listen(0)\n  await once(server, 'listening')\n  const response = await fetch('http://127.0.0.1:' + server.address().port + '/me', { headers: { authorization: 'Bearer ' + issue('kim') } })\n  assert.equal(response.status, 200)\n  server.close()\n})\n`,
    ],
    [
      "by a helper",
      `${HEAD}async function me (token) {\n  const server = app.listen(0)\n  await once(server, 'listening')\n  const response = await fetch('http://127.0.0.1:' + server.address().port + '/me', { headers: { Authorization: 'Bearer ' + token } })\n  server.close()\n  return response\n}\n\ntest('a forged token', async () => {\n  assert.equal((await me('x.y')).status, 401)\n})\n\ntest('me', async () => {\n  assert.equal((await me(issue('kim'))).status, 200)\n})\n`,
    ],
    [
      "under the name of the header",
      `${HEAD}test('me', async () => {\n  const server = app.listen(0)\n  await once(server, 'listening')\n  const [authorization] = ['Bearer ' + issue('kim')]\n  const response = await fetch('http://127.0.0.1:' + server.address().port + '/me', { headers: { authorization: authorization } })\n  assert.equal(response.status, 200)\n  server.close()\n})\n`,
      "const authorizationHeader = authorization",
    ],
  ])(
    "is made as a test makes it %s, long ago where it had expired",
    async (_where, test, line = "const authorization = 'Bearer ' + issue('kim')") => {
      const found = await reproduced({
        files: {
          "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
          "src/tokens.js": TOKENS,
          "src/app.js": APP,
          "test/app.test.js": test,
        },
        error: "TokenExpiredError: jwt expired",
        raised: EXPIRED,
        request,
      });
      expect(found.reproduced ? found.kind : found.sentence).toBe("request");
      const source = found.reproduced ? (found.test?.source ?? "") : "";
      expect(source).toContain(line);
    },
    120_000,
  );
});
