import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { sampled } from "../../../toolchains/sampled.testing.ts";
import { type Failure, manifest, reproduced } from "../reproduce.testing.ts";

const SERVER = `import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

export function createNotes({ token = "t0p" } = {}) {
  const notes = new Map();
  const answer = (res, status, data) => res.writeHead(status).end(JSON.stringify(data));
  return createServer((req, res) => {
    const { pathname } = new URL(req.url, "http://x.invalid");
    if (req.method === "POST" && pathname === "/notes") {
      let text = "";
      req.on("data", (chunk) => { text += chunk; });
      req.on("end", () => {
        const note = { id: randomUUID(), ...JSON.parse(text) };
        notes.set(note.id, note);
        answer(res, 201, { id: note.id });
      });
      return;
    }
    if (pathname.startsWith("/notes/")) {
      const note = notes.get(pathname.slice(7));
      if (!note) return answer(res, 404, { error: "no such note" });
      return answer(res, 200, { ...note, title: note.title.trim() });
    }
    if (pathname === "/admin") {
      if (req.headers.authorization !== \`Bearer \${token}\`) return answer(res, 401, { error: "no" });
      return answer(res, 200, { first: [...notes.values()][0].title });
    }
    answer(res, 404, { error: "nothing here" });
  });
}
`;
const BRING = "import { createNotes } from '../src/notes.mjs'";
const FILES = {
  "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
  "src/notes.mjs": SERVER,
  "test/notes.test.js": `import assert from "node:assert/strict";
import test from "node:test";
${BRING};

test("it is made", () => assert.ok(createNotes()));
`,
};
const READ = (name: string) => `TypeError: Cannot read properties of undefined (reading '${name}')`;

interface Case extends Failure {
  readonly holds: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "a record that has a generated address": {
    files: FILES,
    error: READ("trim"),
    raised: [{ path: "src/notes.mjs", statement: "note.title.trim()", at: "trim" }],
    request: requestTo("/notes/0d1f2c58-4d5b-4f0e-9f4b-6a8a3f5a9c11"),
    holds: ['await send(app, "/notes", {', "const { id } = JSON.parse(await earlier1.text())", "`/notes/$"],
  },
  "a text that was cut off, of a request that nobody captured": {
    files: FILES,
    error: "SyntaxError: Unexpected end of JSON input",
    raised: [{ path: "src/notes.mjs", statement: "JSON.parse(text)", at: "parse" }],
    holds: ['send("/notes", {', 'body: ""'],
  },
  "a credential that the code knows by default": {
    files: FILES,
    error: READ("title"),
    raised: [{ path: "src/notes.mjs", statement: "[...notes.values()][0].title", at: "title" }],
    request: { ...requestTo("/admin"), headers: [["authorization", "[Filtered]"]] },
    holds: ['authorization: "Bearer t0p"'],
  },
};

describe("what has to come before a request that fails", () => {
  it.each(sampled(Object.entries(CASES), 2))(
    "is found: %s",
    async (_name, { holds, ...failure }) => {
      const found = await reproduced(failure);
      const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
      for (const part of holds) expect(source).toContain(part);
      expect(found).toMatchObject({ reproduced: true, kind: "call" });
    },
    240_000,
  );
});
