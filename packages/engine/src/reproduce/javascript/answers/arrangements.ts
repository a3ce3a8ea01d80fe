import type { ExportedAs } from "../../../code/javascript/module-style.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Surroundings } from "../arrangement/written-call.ts";
import type { JavascriptProject } from "../project.ts";
import { handlerSymbol } from "../request-contexts.ts";
import { stemOf, type TestStyle } from "../test-style.ts";
import { type Asked, askedKey, askedWithin } from "./asked-calls.ts";
import { borrowedMocks, leadsTo, type ModuleMock, mocksIn, offers } from "./borrowed-mocks.ts";
import { plainAnswer, type WrongAnswer, wrongAnswers } from "./wrong-answers.ts";

/** How what is asked is replaced. */
export type Replacing =
  /** By the statements of a test of the project. */
  | { readonly kind: "borrowed"; readonly surroundings: Surroundings }
  /** One method of an object that the module gives out. */
  | { readonly kind: "method" }
  | { readonly kind: "modules"; readonly modules: readonly StandIn[] };

/** A module with functions in it that answer as they are told. */
export interface StandIn {
  readonly home: string;
  /** Whether the rest of the module stays as it is. */
  readonly isPartial: boolean;
  /** What is replaced of it, and the members that are asked of each. */
  readonly given: readonly {
    readonly exported: ExportedAs;
    readonly paths: readonly (readonly string[])[];
  }[];
}

export interface Answer {
  readonly asked: Asked;
  readonly text: string;
  readonly isThrown: boolean;
}

/** Other modules that answer so that the error comes about. */
export interface Arrangement {
  readonly replacing: Replacing;
  /** Null where all answer well. */
  readonly wrong: WrongAnswer | null;
  /** What else the replaced modules are asked on the way. */
  readonly others: readonly Answer[];
}

const MOST = 10;

/** Ways in which other modules may have answered so that this error came about; those of the project's own tests first. */
export function arrangementsFor(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
): { readonly borrowed: readonly Arrangement[]; readonly made: readonly Arrangement[] } {
  const asked = askedByHandler(investigation, project);
  const made: Arrangement[] = [];
  const borrowed: Arrangement[] = [];
  const wrong = wrongAnswers(investigation, project);
  for (const one of wrong[0]?.isThrown ? wrong.slice(0, 1) : wrong) {
    borrowed.push(...borrowedFor(investigation, project, style, asked, one));
    const own = asked.filter((other) => other.home === one.asked.home);
    const alike = own.filter((other) => other.exported.name === one.asked.exported.name);
    if (one.asked.members.length > 0) made.push({ replacing: { kind: "method" }, wrong: one, others: [] });
    else made.push(standingIn(project, true, [one.asked], one));
    made.push(standingIn(project, false, [...alike, one.asked], one));
  }
  return { borrowed: borrowed.slice(0, MOST), made: made.slice(0, MOST) };
}

/** The ways in which all that a handler asks is answered well: what came before the error did not need it. */
export function plainArrangements(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
): readonly Arrangement[] {
  const handler = handlerSymbol(investigation, project);
  const all = askedByHandler(investigation, project);
  const direct = all.filter(({ path, isAsync }) => path === handler?.path && isAsync);
  const [first] = direct;
  if (!first) return [];
  const functions = direct.filter(({ members }) => members.length === 0);
  const objects = direct.filter(({ members }) => members.length > 0);
  const borrowed = direct.flatMap((asked) =>
    borrowedFor(investigation, project, style, all, { asked, text: "", isThrown: false }).map(
      (arrangement) => ({ ...arrangement, wrong: null, others: othersOf(project, direct, null) }),
    ),
  );
  const made = [standingIn(project, true, functions, null), standingIn(project, false, objects, null)];
  const modules = made.flatMap(({ replacing }) => (replacing.kind === "modules" ? replacing.modules : []));
  const others = made.flatMap((one) => one.others);
  return [...borrowed.slice(0, 1), { replacing: { kind: "modules", modules }, wrong: null, others }];
}

function askedByHandler(investigation: Investigation, project: JavascriptProject): readonly Asked[] {
  const symbol = handlerSymbol(investigation, project);
  return symbol ? askedWithin(project, symbol) : [];
}

function borrowedFor(
  { frames }: Investigation,
  project: JavascriptProject,
  style: TestStyle,
  asked: readonly Asked[],
  wrong: WrongAnswer,
): Arrangement[] {
  const onTrace = new Set(frames.flatMap((frame) => frame.path ?? []));
  const mocks = mocksFor(project, style, wrong.asked, asked, onTrace);
  const surroundings = mocks && borrowedMocks(project, style, mocks);
  if (!mocks || !surroundings) return [];
  const isReplaced = ({ home }: Asked) => mocks.some((mock) => leadsTo(mock, home));
  const others = othersOf(project, asked.filter(isReplaced), wrong);
  return [{ replacing: { kind: "borrowed", surroundings }, wrong, others }];
}

function standingIn(
  project: JavascriptProject,
  isPartial: boolean,
  asked: readonly Asked[],
  wrong: WrongAnswer | null,
): Arrangement {
  const modules = [...Map.groupBy(asked, ({ home }) => home)].map(([home, all]): StandIn => {
    const given = [...Map.groupBy(all, ({ exported }) => exported.name).values()].flatMap((group) =>
      group[0] ? [{ exported: group[0].exported, paths: distinct(group.map(({ members }) => members)) }] : [],
    );
    return { home, isPartial, given };
  });
  return { replacing: { kind: "modules", modules }, wrong, others: othersOf(project, asked, wrong) };
}

/** The replacements of the test that replaces what is asked, the one nearest to the style's sample first. */
function mocksFor(
  { testFiles }: JavascriptProject,
  { sample }: TestStyle,
  asked: Asked,
  all: readonly Asked[],
  onTrace: ReadonlySet<string>,
): readonly ModuleMock[] | null {
  const homes = new Set([asked.home, ...all.map(({ home }) => home)]);
  const rank = (path: string) => (path === sample?.path ? 0 : stemOf(path) === stemOf(asked.path) ? 1 : 2);
  for (const file of testFiles.toSorted((left, right) => rank(left.path) - rank(right.path))) {
    const mocks = mocksIn(file).filter((mock) => ![...onTrace].some((path) => leadsTo(mock, path)));
    const own = mocks.find((mock) => leadsTo(mock, asked.home));
    if (!own || !offers(own, asked)) continue;
    return mocks.filter((mock) => mock === own || [...homes].some((home) => leadsTo(mock, home)));
  }
  return null;
}

function othersOf(project: JavascriptProject, asked: readonly Asked[], wrong: WrongAnswer | null): Answer[] {
  const own = wrong && askedKey(wrong.asked);
  const found = new Map<string, Answer>();
  for (const one of asked) {
    const key = askedKey(one);
    const text =
      key === own || found.has(key)
        ? null
        : wrong?.isThrown && leavesWhereFound(one)
          ? "null"
          : plainAnswer(project, one);
    if (text !== null) found.set(key, { asked: one, text, isThrown: false });
  }
  return [...found.values()];
}

/** `const known = await find(…)` and `if (known) return …`: who came further found nothing. */
function leavesWhereFound({ call }: Asked): boolean {
  const declarator = ancestorOfType(call, ["variable_declarator"]);
  const name = declarator && field(declarator, "name");
  const next = declarator?.parent?.nextNamedSibling;
  const condition = next?.type === "if_statement" ? field(next, "condition")?.text : undefined;
  const consequence = next && field(next, "consequence");
  const last = consequence?.type === "statement_block" ? consequence.namedChildren.at(-1) : consequence;
  return (
    name?.type === "identifier" &&
    condition === `(${name.text})` &&
    /^(?:return|throw)_statement$/.test(last?.type ?? "")
  );
}

function distinct(paths: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(paths.map((path) => [path.join("."), path])).values()];
}
