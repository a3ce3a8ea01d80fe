import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CanonicalEvent, type CapturedValue, readTrace } from "@bugstack/event";
import { onTestFinished } from "vitest";
import { Parser } from "web-tree-sitter";
import { applyEdits } from "../../../code/edit.ts";
import { languageOf, loadGrammars } from "../../../code/languages.ts";
import { investigate } from "../../../diagnose/investigate.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Cause, Patch, Recipe } from "../recipe.ts";

/** An error in a small project, for tests of a family. */
export interface GivenFault {
  readonly files: Readonly<Record<string, string>>;
  readonly type: string;
  readonly message: string;
  /** Files and texts of the lines on the trace, the outermost first. */
  readonly trace: readonly (readonly [path: string, statement: string])[];
  /** What the innermost frame held. */
  readonly locals?: Readonly<Record<string, CapturedValue>>;
  readonly request?: {
    readonly method?: string;
    readonly path: string;
    readonly route?: string;
    readonly query?: readonly (readonly [string, string])[];
    readonly body?: CapturedValue;
  };
}

export interface OpenedFault {
  readonly investigation: Investigation;
  causes(recipe: Recipe): readonly Cause[];
  /** Patches of all causes of class `code`, in order. */
  patches(recipe: Recipe): readonly Patch[];
  /** The files after a patch. @throws Error when one does not parse. */
  after(patch: Patch): Promise<ReadonlyMap<string, string>>;
  /** Text of the file that the first patch changes, after it; null when there is none. */
  fixed(recipe: Recipe, path: string): Promise<string | null>;
  close(): void;
}

/** As `openFault`, and closed when the test that asks is over. */
export async function givenFault(given: GivenFault): Promise<OpenedFault> {
  const opened = await openFault(given);
  onTestFinished(() => opened.close());
  return opened;
}

export async function openFault(given: GivenFault): Promise<OpenedFault> {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-fault-"));
  for (const [path, text] of Object.entries(given.files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const event = eventOf(given);
  const investigation = await investigate({ event, tree: { directory, origin: null }, detection: null });

  function causes(recipe: Recipe): readonly Cause[] {
    const recognition = recipe.recognise(investigation);
    return recognition ? recipe.causes(investigation, recognition) : [];
  }

  function patches(recipe: Recipe): readonly Patch[] {
    return causes(recipe)
      .filter((cause) => cause.class === "code")
      .flatMap((cause) => recipe.patches(investigation, cause));
  }

  async function after(patch: Patch): Promise<ReadonlyMap<string, string>> {
    const changed = new Map(Object.entries(given.files));
    for (const [path, own] of Map.groupBy(patch.edits, (edit) => edit.path)) {
      const text = Buffer.from(applyEdits(Buffer.from(given.files[path] ?? ""), own)).toString();
      await assertParses(path, text);
      changed.set(path, text);
    }
    return changed;
  }

  return {
    investigation,
    causes,
    patches,
    after,
    async fixed(recipe, path) {
      const [first] = patches(recipe);
      return first ? ((await after(first)).get(path) ?? null) : null;
    },
    close() {
      investigation.code.dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function assertParses(path: string, text: string): Promise<void> {
  const language = languageOf(path);
  if (!language) return;
  const parser = new Parser();
  parser.setLanguage((await loadGrammars())[language]);
  const tree = parser.parse(text);
  const broken = tree?.rootNode.hasError ?? true;
  tree?.delete();
  parser.delete();
  if (broken) throw new Error(`${path} does not parse:\n${text}`);
}

function eventOf({ files, type, message, trace, request, locals }: GivenFault): CanonicalEvent {
  const lines = trace.flatMap(([path, statement]) => {
    const all = (files[path] ?? "").split(/\r?\n/);
    const index = all.findIndex((line) => line.includes(statement));
    if (index < 0) throw new Error(`No line with ${statement} in ${path}`);
    return [
      `  File "/srv/app/${path}", line ${index + 1}, in ${functionAround(all, index)}`,
      `    ${all[index]?.trim()}`,
    ];
  });
  const read = readTrace(
    ["Traceback (most recent call last):", ...lines, `${type}: ${message}`, ""].join("\n"),
  );
  const event = locals ? withLocals(read, locals) : read;
  if (!request) return event;
  return {
    ...event,
    responseStatus: 500,
    request: {
      method: request.method ?? "GET",
      url: null,
      path: request.path,
      route: request.route ?? null,
      query: (request.query ?? []).map(([name, value]): [string, string] => [name, value]),
      headers: [],
      cookies: {},
      body: request.body ?? null,
    },
  };
}

function withLocals(event: CanonicalEvent, locals: Readonly<Record<string, CapturedValue>>): CanonicalEvent {
  const exceptions = event.exceptions.map((exception) => ({
    ...exception,
    frames: exception.frames.map((frame, index) =>
      index === exception.frames.length - 1 ? { ...frame, locals: { ...locals } } : frame,
    ),
  }));
  return { ...event, exceptions };
}

function functionAround(lines: readonly string[], index: number): string {
  const indent = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
  const own = indent(lines[index] ?? "");
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above] ?? "";
    const name = /^\s*(?:async\s+)?def\s+(\w+)/.exec(line)?.[1];
    if (name && indent(line) < own) return name;
  }
  return "<module>";
}
