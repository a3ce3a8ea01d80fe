import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readAnyEvent } from "@bugstack/event";
import { investigate } from "../../../diagnose/investigate.ts";
import { diffOf, patchesFor, withPatch } from "../program-patches.testing.ts";
import { pythonRecipes } from "../python-recipes.ts";
import type { Patch } from "../recipe.ts";

const SDK = join(import.meta.dirname, "..", "..", "..", "..", "..", "..", "sdks", "python", "src");

/** A small program that ends with an error, and what it prints once it is repaired. */
export interface Program {
  readonly name: string;
  /** `refused` where no patch that is more than a guess may make it run through. */
  readonly prints: string;
  readonly files: string;
}

/** Programs of a text: `##### name`, `> what it prints`, and its files. Those under the name `common` are in each. */
export function programsOf(text: string): Program[] {
  const all = text
    .split(/^##### /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...rest] = part.split("\n");
      const body = rest.join("\n");
      const start = body.search(/^--- /m);
      const prints = body.slice(0, start).replace(/^> /gm, "").trim();
      return { name, prints, files: body.slice(start) };
    });
  const common = all.find(({ name }) => name === "common")?.files ?? "";
  return all
    .filter(({ name }) => name !== "common")
    .map((program) => ({ ...program, files: `${common}${program.files}` }));
}

/** Runs a program as production does, under our own SDK, which writes the event down. */
const CAPTURE = `
import json, runpy, sys
sys.path[0] = "."
sys.path.append(sys.argv[2])
import bugstack
def keep(event):
    with open("event.json", "w", encoding="utf-8") as file:
        json.dump(event, file)
bugstack.init(api_key="test", endpoint="http://127.0.0.1:9/", before_send=keep, release="", max_retries=0)
program = sys.argv[1]
sys.argv = [program]
runpy.run_path(program, run_name="__main__")
`;

/** What became of a program that ends with an error. */
export interface Repaired {
  readonly error: string;
  /** The first patch with which the program and its checks run through, as the gate would choose; null when there is none. */
  readonly patch: Patch | null;
  /** What the program prints then. */
  readonly output: string | null;
  /** Lines that the patch changes, as `- before` and `+ after`. */
  readonly diff: string;
  /** How many patches were proposed. */
  readonly proposed: number;
  /** Changes that were tried before and did not do, with the end of what was printed. */
  readonly refused: readonly string[];
}

/** The Python to run programs under: the one of the tests, else the machine's own. */
export const PYTHON = process.env.BUGSTACK_TEST_PYTHON ?? "python3";

/**
 * Runs a small program, which ends with an error, under Python; asks the recipes with the event that the SDK captured,
 * and tries their patches in order. `text` holds the files: `--- path` and then its lines. `run.py` is started, else the first file;
 * one named `test_check.py` must pass before and after, as the tests of a project do.
 */
export async function repairProgram(text: string): Promise<Repaired> {
  const files = filesOf(text);
  const [first = ""] = Object.keys(files);
  const entry = files["run.py"] === undefined ? first : "run.py";
  const directory = mkdtempSync(join(tmpdir(), "contract-"));
  try {
    const before = join(directory, "before");
    write(before, files);
    const event = capture(before, entry);
    if (files["test_check.py"] && run(before, "test_check.py").status !== 0)
      throw new Error(`The check does not pass before the repair:\n${run(before, "test_check.py").stderr}`);
    const investigation = await investigate({
      event,
      tree: { directory: before, origin: null },
      detection: null,
    });
    const patches = patchesFor(pythonRecipes, investigation);
    investigation.code.dispose();
    const last = event.exceptions.at(-1);
    const error = `${last?.type}: ${last?.value}`;
    const refused: string[] = [];
    for (const [index, patch] of patches.entries()) {
      const changed = withPatch(files, patch);
      const folder = join(directory, `after-${index}`);
      cpSync(before, folder, { recursive: true });
      write(folder, changed);
      const after = run(folder, entry);
      const checked = after.status === 0 && files["test_check.py"] ? run(folder, "test_check.py") : after;
      if (checked.status !== 0)
        refused.push(`${diffOf(files, changed)}\n${checked.stderr.trim().split("\n").slice(-1)}`);
      else
        return {
          error,
          patch,
          output: after.stdout.trim(),
          diff: diffOf(files, changed),
          proposed: patches.length,
          refused,
        };
    }
    return { error, patch: null, output: null, diff: "", proposed: patches.length, refused };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function filesOf(text: string): Record<string, string> {
  const parts = text.split(/^--- (\S+)\n/m).slice(1);
  const found: Record<string, string> = {};
  for (let index = 0; index < parts.length; index += 2) found[parts[index] ?? ""] = parts[index + 1] ?? "";
  return found;
}

function write(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

function run(directory: string, ...argv: readonly string[]) {
  return spawnSync(PYTHON, argv, {
    cwd: directory,
    encoding: "utf8",
    timeout: 20_000,
    env: { PATH: process.env.PATH ?? "", PYTHONDONTWRITEBYTECODE: "1", TZ: "UTC" },
  });
}

function capture(directory: string, entry: string) {
  const { stdout, stderr } = run(directory, "-c", CAPTURE, entry, SDK);
  const path = join(directory, "event.json");
  if (!existsSync(path)) throw new Error(`The program led to no event:\n${stdout}\n${stderr}`);
  const event = readAnyEvent(readFileSync(path));
  rmSync(path);
  return event;
}
