import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const LOADER = fileURLToPath(new URL("probe/typescript-loader.mjs", import.meta.url));
/** Part of what runs inside the sandbox, which has no types. */
const { typescriptOptions } = (await import(
  new URL("probe/typescript-options.mjs", import.meta.url).href
)) as {
  typescriptOptions(request: {
    mode: string;
    nodeOptions: readonly string[];
    arguments: readonly string[];
  }): readonly string[];
};
const made: string[] = [];
const home = process.cwd();
afterEach(() => {
  process.chdir(home);
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "typescript-loader-"));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const QUOTE = `export enum Zone { Near = "near", Far = "far" }

export class Quote {
  constructor(private readonly zone: Zone) {}

  cents(prices: Record<string, { cents: number }>): number {
    return prices[this.zone]!.cents;
  }
}
`;

function run(importing: string, target: string, more: Readonly<Record<string, string>> = {}) {
  const folder = project({
    "package.json": '{ "name": "quotes", "type": "module" }',
    "tsconfig.json": '{ "compilerOptions": { "module": "esnext" } }',
    [target]: QUOTE,
    "src/main.ts": `import { Quote, Zone } from "${importing}";

interface Prices { near: { cents: number } }
const prices: Prices = { near: { cents: 250 } };
console.log(new Quote(Zone.Near).cents(prices as never));
new Quote(Zone.Far).cents(prices as never);
`,
    ...more,
  });
  const ended = spawnSync(process.execPath, ["--import", LOADER, join(folder, "src/main.ts")], {
    encoding: "utf8",
    cwd: folder,
    timeout: 60_000,
  });
  return { ...ended, said: ended.stderr.replaceAll(folder, "") };
}

const ALIASED = {
  "tsconfig.json": `{
    // Names of the project's own
    "compilerOptions": { "baseUrl": ".", "paths": { "@app/*": ["lib/*"], }, },
  }`,
};
const EXTENDED = {
  "tsconfig.base.json": '{ "compilerOptions": { "baseUrl": "./lib" } }',
  "tsconfig.json": '{ "extends": "./tsconfig.base" }',
};

describe("TypeScript of a project whose tests Node itself runs", () => {
  it.each([
    ["without ending", "./quote", "src/quote.ts", {}],
    ["under the name of its output", "./quote.js", "src/quote.ts", {}],
    ["as a folder", "./quote", "src/quote/index.ts", {}],
    ["by a path of its settings", "@app/quote", "lib/quote.ts", ALIASED],
    ["from the folder that settings further up name", "quote", "lib/quote.ts", EXTENDED],
  ])("is loaded when imported %s, and errors name its own lines", (_, importing, target, more) => {
    const ended = run(importing, target, more);
    expect(ended.stdout).toBe("250\n");
    expect(ended.status).toBe(1);
    expect(ended.said).toContain("TypeError: Cannot read properties of undefined (reading 'cents')");
    expect(ended.said).toMatch(new RegExp(`at Quote\\.cents \\((?:file://)?/${target}:7:31\\)`));
  });

  it("says of a file that is not there what Node says", () => {
    expect(run("./missing", "src/quote.ts").said).toContain("ERR_MODULE_NOT_FOUND");
  });
});

describe("the options that Node is given for it", () => {
  const asked = { mode: "node:test", nodeOptions: [], arguments: ["dist/test"] };
  const at = (settings: string | null) =>
    process.chdir(project(settings === null ? { a: "" } : { "tsconfig.json": settings }));

  it("load it where it is compiled by a build", () => {
    at('{ "compilerOptions": { "outDir": "dist" } }');
    expect(typescriptOptions(asked)).toEqual(["--import", LOADER]);
  });

  it.each([
    ["the project brings a loader", "{}", { ...asked, nodeOptions: ["--import", "tsx"] }],
    ["its tests are named as TypeScript", "{}", { ...asked, arguments: ["test/*.test.ts"] }],
    ["its settings leave it to Node", '{ "compilerOptions": { "erasableSyntaxOnly": true } }', asked],
    ["another runner compiles it", "{}", { ...asked, mode: "mocha" }],
    ["there is none", null, asked],
  ])("are none where %s", (_, settings, request) => {
    at(settings);
    expect(typescriptOptions(request)).toEqual([]);
  });
});
