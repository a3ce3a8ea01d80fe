import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CanonicalEvent, readSentryEvent } from "@bugstack/event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeIndex } from "../code/code-index.ts";
import { createCodeIndex } from "../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import { mapFrames } from "./map-frames.ts";
import { checkFit } from "./verifiable.ts";

const SOURCES = {
  "package.json": '{ "name": "garden", "type": "module" }',
  "src/money.ts": `export function format(amount: number): string {
  return amount.toFixed(2);
}
`,
  "src/routes/plots.ts": `import { format } from "../money.js";

export interface Plot {
  readonly owner?: { readonly name: string } | null;
  readonly rent: number;
}

export function label(plot: Plot, plots: readonly Plot[] = []): string {
  const others: string[] = plots.map((one: Plot) => one.owner!.name);
  const rent = format(plot.rent);
  return \`\${(plot.owner as { name: string }).name}: \${rent} \${others.length}\`;
}

export async function load<T extends Plot>(read: () => Promise<T[]>): Promise<string> {
  const rows: T[] = await read();
  return label(rows[0] as T, rows);
}
`,
  "test/plots.ts": "export {};\n",
};

describe.each(["commonjs", "esnext"])("frames of code that was compiled as %s", (module) => {
  let tree: TreeFixture;
  let code: CodeIndex;
  let output: string;

  beforeAll(async () => {
    tree = treeOf(SOURCES);
    output = mkdtempSync(join(tmpdir(), "bugstack-compiled-"));
    const compiler = join(
      dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
      "bin/tsc",
    );
    const options = ["--module", module, "--moduleResolution", "bundler", "--target", "es2020", "--noCheck"];
    const places = ["--rootDir", join(tree.directory, "src"), "--outDir", join(output, "dist")];
    const file = join(tree.directory, "src/routes/plots.ts");
    execFileSync(process.execPath, [compiler, ...options, ...places, file], { cwd: output });
    code = await createCodeIndex(tree);
  });
  afterAll(() => {
    code.dispose();
    tree.remove();
    rmSync(output, { recursive: true, force: true });
  });

  /** An event whose one frame is the compiled line that holds a text. */
  function eventAt(text: string, name: string, path = "dist/routes/plots.js"): CanonicalEvent {
    const lines = readFileSync(join(output, "dist/routes/plots.js"), "utf8").split("\n");
    const index = lines.findIndex((line) => line.includes(text));
    const frame = {
      ...{ abs_path: `/srv/app/${path}`, filename: `/srv/app/${path}`, function: name },
      ...{ lineno: index + 1, context_line: lines[index], in_app: true },
    };
    return readSentryEvent({
      platform: "node",
      exception: { values: [{ type: "TypeError", value: "x", stacktrace: { frames: [frame] } }] },
    });
  }

  it.each([
    ["one.owner.name", "label", "one.owner!.name"],
    ["plot.rent", "label", "plot.rent)"],
    ["plot.owner.name}", "label", "plot.owner as"],
    ["await read()", "async load", "await read()"],
    ["label(rows[0]", "load", "label(rows[0]"],
  ])("lead to the source: %s", (text, name, wanted) => {
    const event = eventAt(text, name);
    const [frame] = mapFrames(event, code);
    const source = SOURCES["src/routes/plots.ts"].split("\n");
    expect(frame).toMatchObject({ path: "src/routes/plots.ts", fit: "moved" });
    expect(source[(frame?.line ?? 0) - 1]).toContain(wanted);
    expect(checkFit(event, mapFrames(event, code)).verifiable).toBe(true);
  });

  it("lead nowhere when the text is another, or the file is", () => {
    const [renamed] = mapFrames(eventAt("plot.rent", "label", "dist/routes/beds.js"), code);
    expect(renamed).toMatchObject({ path: null });
    const event = eventAt("one.owner.name", "label");
    const [exception] = event.exceptions;
    const [own] = exception?.frames ?? [];
    if (!exception || !own) throw new Error("no frame");
    const other = { ...own, contextLine: "    const others = beds.map((one) => one.keeper.name);" };
    const [frame] = mapFrames({ ...event, exceptions: [{ ...exception, frames: [other] }] }, code);
    expect(frame).toMatchObject({ path: null });
  });
});
