import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import type { CandidateEdit } from "../../propose/candidate.ts";
import type { TestRun } from "../../toolchains/toolchain.ts";
import { failedIn, isRed, matching, resultsById } from "../../verify/run-outcome.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { idOf, writeCases } from "../python/written-case.ts";
import type { Reproduction, ReproductionRequest } from "../reproducer.ts";
import type { NewTest } from "../scenario.ts";
import type { Shown } from "./explore.ts";
import { houseRefusal } from "./house-refusal.ts";

export interface LevelsInput {
  readonly request: ReproductionRequest;
  readonly project: ProjectCode;
  readonly path: string;
  /** Scenarios that fail with the error, the one that enters furthest out first. */
  readonly levels: readonly Shown[];
  /** Two runs on the unchanged tree in which all of them failed so. */
  readonly before: readonly TestRun[];
  readonly kind: Reproduction["kind"];
}

/**
 * One reproduction from scenarios that enter at different functions. Whoever proposes has to satisfy the outermost one;
 * a change is then judged by that one and by the innermost one that holds both the changed functions and the crash.
 */
export function reproductionOf(input: LevelsInput): Reproduction {
  const { levels } = input;
  const outermost = levels.find((level) => level.isFaithful) ?? levels[0];
  if (!outermost) throw new Error("There is no level to reproduce at");
  return reproductionAt(input, [outermost]);
}

function reproductionAt(input: LevelsInput, chosen: readonly Shown[]): Reproduction {
  const { request, path, project, levels, before, kind } = input;
  const test = fileOf(input, chosen);
  const proving = test.cases.map((one) => one.id);
  const kept = new Set(proving);
  return {
    reproduced: true,
    kind,
    test,
    proving,
    before: before.map((run) => ({ ...run, tests: run.tests.filter(({ id }) => kept.has(baseOf(id))) })),
    signature: request.investigation.signature ?? {
      classes: [],
      message: "",
      function: null,
      statement: null,
    },
    render: () => test,
    variant: variantOf(input, chosen),
    notes: notesOf(chosen),
    ...(chosen.some((level) => level.isDerived) && { isDerived: true }),
    fitTo: (edits) => reproductionAt(input, levelsFor(request.investigation.code, levels, edits)),
    accepting(run) {
      const accepted = chosen.map((level) => acceptingRefusal(input, level, run));
      if (!accepted.every((level) => level !== null)) return null;
      return { ...reproductionAt({ ...input, path, project }, accepted), accepting: () => null };
    },
  };
}

/** Id of a parametrised test without its parameters. */
function baseOf(id: string): string {
  return id.replace(/\[.*\]$/s, "");
}

function fileOf({ project, path }: LevelsInput, levels: readonly Shown[]): NewTest {
  return writeCases(
    { project, path },
    levels.map((level) => level.case),
  );
}

/** The error of the outermost level with another value, where one was found that shows it as well. */
function variantOf({ project, path }: LevelsInput, [level]: readonly Shown[]): NewTest | null {
  if (!level?.other) return null;
  const own = path.replace(/(?:_test)?\.py$/, (end) => `_variant${end}`);
  return writeCases({ project, path: own }, [level.other]);
}

function notesOf(levels: readonly Shown[]): string[] {
  const isBare = levels.every(({ case: { assert, raises } }) => assert.length === 0 && raises === null);
  return [
    ...(isBare ? ["asserts only that the captured error does not occur"] : []),
    ...(levels.some((level) => level.isDerived)
      ? ["its values were not captured; they follow from the error and the code"]
      : levels.every((level) => level.isFaithful)
        ? []
        : ["some of its values are made up in the captured shape"]),
  ];
}

/** The same level with the refusal expected in which it ended; itself where it passed, null where neither holds. */
function acceptingRefusal({ request, project, path }: LevelsInput, level: Shown, run: TestRun): Shown | null {
  const id = idOf(path, level.case);
  if (!failedIn(run, id)) return level;
  const failure = matching(resultsById(run), id).find(isRed)?.failure?.exceptions.at(-1);
  const refusal =
    failure && level.entry && houseRefusal(request.investigation, project, level.entry, failure);
  if (!refusal) return null;
  const other = level.other && { ...level.other, raises: refusal };
  return { ...level, case: { ...level.case, raises: refusal }, ...(other && { other }) };
}

/** The scenarios that judge a change: the outermost one, and the innermost one in which the changed code is run. */
function levelsFor(
  code: CodeIndex,
  levels: readonly Shown[],
  edits: readonly CandidateEdit[],
): readonly Shown[] {
  const changed = changedFunctions(code, edits);
  const holding = levels.filter((level) => changed.every((one) => holds(code, level, one)));
  const trusted = holding.filter((level) => level.isFaithful);
  const own = trusted.length > 0 ? trusted : holding;
  const outermost = own[0] ?? levels.find((level) => level.isFaithful) ?? levels[0];
  return [...new Set([outermost, own.at(-1)])].filter((level) => level !== undefined);
}

/** Whether a level runs the functions that a change touches. */
export function runsChange(code: CodeIndex, level: Shown, edits: readonly CandidateEdit[]): boolean {
  return changedFunctions(code, edits).every((one) => holds(code, level, one));
}

export function changedFunctions(code: CodeIndex, edits: readonly CandidateEdit[]): FunctionSymbol[] {
  return edits.flatMap(({ path, start, end, replacement }) => {
    const file = code.file(path);
    if (!file) return [];
    const lineAt = (offset: number) =>
      Buffer.from(file.bytes.subarray(0, offset)).toString("latin1").split("\n").length;
    // An insertion before the first character of a line belongs to what stands there, one behind the last line of a
    // function, at the indentation of its body, to the function.
    const above = start === end && lineAt(start) > 1 ? code.functionAt(path, lineAt(start) - 1) : null;
    const body = above && field(above.node, "body");
    const isBelow =
      above !== null &&
      above.endLine < lineAt(start) &&
      body?.startPosition.column === /^\s*/.exec(replacement)?.[0].length;
    const symbol = isBelow
      ? above
      : (code.functionAt(path, lineAt(start)) ?? code.functionAt(path, lineAt(end)));
    return symbol ? [symbol] : [];
  });
}

const FURTHEST = 4;

/** Whether a changed function runs between the entry and the crash: on the stack, or called by what is there. */
function holds(code: CodeIndex, { stack, runs = [] }: Shown, changed: FunctionSymbol): boolean {
  const isOnStack = (symbol: FunctionSymbol) =>
    [...stack, ...runs].some((other) => other.path === symbol.path && other.startLine === symbol.startLine);
  let near: readonly FunctionSymbol[] = [changed];
  const seen = new Set<string>();
  for (let hop = 0; hop < FURTHEST && near.length > 0; hop++) {
    if (near.some(isOnStack)) return true;
    near = near
      .flatMap((symbol) => callersOf(code, symbol))
      .filter((symbol) => {
        const key = `${symbol.path}#${symbol.startLine}`;
        if (seen.has(key) || code.file(symbol.path)?.isTest) return false;
        seen.add(key);
        return true;
      });
  }
  return false;
}

/** Functions that call one, by name; what makes an object runs its constructor. */
function callersOf(code: CodeIndex, { name, qualifiedName }: FunctionSymbol): FunctionSymbol[] {
  const owner = qualifiedName.split(".").at(-2);
  const called = name === "__init__" || name === "__post_init__" || name === "__new__" ? owner : name;
  return (called ? code.callsOf(called) : []).flatMap(({ enclosing }) => enclosing ?? []);
}
