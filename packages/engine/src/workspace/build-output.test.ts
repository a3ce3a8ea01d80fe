import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { type CanonicalEvent, readSentryEvent, readTrace } from "@bugstack/event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { filesOfCommit } from "./build-files.ts";
import { leadByBuild, leadByBuildOutput } from "./build-output.ts";

const SOURCES = {
  "package.json": '{ "name": "garden", "type": "module" }',
  "src/plots.ts": `export interface Plot {
  readonly owner?: { readonly name: string } | null;
}

export function label(plot: Plot): string {
  type Owner = { name: string };
  return (plot.owner as Owner).name;
}
`,
  "src/main.ts": `import { label } from "./plots.js";

interface Shop {
  readonly name: string;
}
const shop: Shop = { name: "garden" };

function show(which: Shop): string {
  return which.name + label({ owner: null });
}
console.log(show(shop));
`,
};

/** One build for all tests: compiling takes a second. */
let built: ReadonlyMap<string, string>;
let stack: string;
let folder: string;

function writeAll(where: string, files: Iterable<readonly [string, string]>): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(where, name)), { recursive: true });
    writeFileSync(join(where, name), text);
  }
}

beforeAll(() => {
  const place = mkdtempSync(join(tmpdir(), "bugstack-build-"));
  try {
    writeAll(place, Object.entries(SOURCES));
    const compiler = join(
      dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
      "bin/tsc",
    );
    const options = ["--outDir", "dist", "--rootDir", "src", "--sourceMap", "--target", "es2022"];
    const more = ["--module", "nodenext", "--types", "", "--noCheck"];
    execFileSync(process.execPath, [compiler, ...options, ...more, "src/main.ts"], { cwd: place });
    const names = ["plots", "main"].flatMap((name) => [`dist/${name}.js`, `dist/${name}.js.map`]);
    built = new Map(names.map((name) => [name, readFileSync(join(place, name), "utf8")]));
    const run = spawnSync(process.execPath, [join(place, "dist/main.js")], { encoding: "utf8" });
    // As it comes from a container.
    stack = run.stderr.replaceAll(`file://${place}`, "/app").replaceAll(place, "/app");
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bugstack-output-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function placesOf(event: CanonicalEvent): string[] {
  return (event.exceptions.at(-1)?.frames ?? [])
    .filter(({ path }) => path?.startsWith("src/") || path?.includes("/src/"))
    .map(({ path, line, function: name }) => `${path}:${line} ${name}`);
}

const LED = ["src/main.ts:11 <anonymous>", "src/main.ts:9 show", "src/plots.ts:7 label"];

/** The event as an SDK sends it, with the lines of the compiled files. */
function event(change: (line: string) => string = (line) => line): CanonicalEvent {
  const frames = readTrace(stack).exceptions.at(-1)?.frames ?? [];
  return readSentryEvent({
    platform: "node",
    exception: {
      values: [
        {
          type: "TypeError",
          value: "Cannot read properties of null (reading 'name')",
          stacktrace: {
            frames: frames
              .filter(({ absolutePath, path }) => (absolutePath ?? path)?.startsWith("/app/"))
              .map(({ absolutePath, path, line, column, function: name }) => ({
                ...{ filename: absolutePath ?? path, function: name, lineno: line, colno: column },
                in_app: true,
                context_line: change(
                  (built.get((absolutePath ?? path ?? "").replace("/app/", "")) ?? "").split("\n")[
                    (line ?? 1) - 1
                  ] ?? "",
                ),
              })),
          },
        },
      ],
    },
  });
}

describe("frames of code that was built here", () => {
  it("are led to their source by the maps beside the output, with what stands there", async () => {
    writeAll(folder, built);
    const led = await leadByBuildOutput(event(), folder);
    expect(placesOf(led).slice(-2)).toEqual(LED.slice(-2));
    expect(led.exceptions[0]?.frames.at(-1)?.compiled).toMatchObject({ path: "/app/dist/plots.js" });
  });

  it("are led in a plain trace too, whose columns say that it is this build", async () => {
    writeAll(folder, built);
    expect(placesOf(await leadByBuildOutput(readTrace(stack), folder)).slice(-2)).toEqual(LED.slice(-2));
  });

  it("are led in a package of a monorepo, whose container knows nothing of its folder", async () => {
    const moved = [...built].map(([name, text]) => [`services/api/${name}`, text] as const);
    writeAll(folder, moved);
    expect(placesOf(await leadByBuildOutput(event(), folder)).at(-1)).toBe(
      "services/api/src/plots.ts:7 label",
    );
  });

  it("are led by what a commit of a repository without files holds, with nothing laid out", async () => {
    writeAll(folder, [...built, ["node_modules/plots/dist/plots.js.map", "{}"]]);
    const call = (...given: readonly string[]) =>
      execFileSync("git", ["-C", folder, ...given], { encoding: "utf8" }).trim();
    call("init", "-q");
    call("add", "-A", "-f");
    call("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "built");
    const commit = call("rev-parse", "HEAD");
    rmSync(join(folder, "dist"), { recursive: true });
    const files = filesOfCommit(join(folder, ".git"), commit);
    expect(placesOf(await leadByBuild(event(), files)).slice(-2)).toEqual(LED.slice(-2));
    const other = event((line) => line.replace("name", "title"));
    expect(await leadByBuild(other, files)).toBe(other);
    const mine = event();
    expect(await leadByBuild(mine, filesOfCommit(join(folder, ".git"), commit, 20))).toBe(mine);
    expect(await leadByBuild(mine, filesOfCommit(join(folder, ".git"), "0".repeat(40)))).toBe(mine);
    expect(await leadByBuild(mine, filesOfCommit(join(folder, "missing"), commit))).toBe(mine);
  });

  it("stay as they are where the output is of another build", async () => {
    writeAll(folder, built);
    const other = event((line) => line.replace("name", "title"));
    expect(await leadByBuildOutput(other, folder)).toBe(other);
    writeAll(
      folder,
      [...built].map(([name, text]) => [name, name.endsWith(".map") ? text : `\n${text}`] as const),
    );
    const trace = readTrace(stack);
    expect(await leadByBuildOutput(trace, folder)).toBe(trace);
  });

  it("stay as they are where there is no map, a damaged one, or one behind a link that leads out", async () => {
    const mine = event();
    expect(await leadByBuildOutput(mine, folder)).toBe(mine);
    expect(await leadByBuildOutput(mine, join(folder, "missing"))).toBe(mine);
    writeAll(
      folder,
      [...built].map(([name, text]) => [name, name.endsWith(".map") ? `${text.slice(0, 40)}` : text]),
    );
    expect(await leadByBuildOutput(mine, folder)).toBe(mine);
    rmSync(join(folder, "dist"), { recursive: true });
    const outside = mkdtempSync(join(tmpdir(), "bugstack-outside-"));
    try {
      writeAll(outside, built);
      symlinkSync(join(outside, "dist"), join(folder, "dist"));
      expect(await leadByBuildOutput(mine, folder)).toBe(mine);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
