import { setImmediate } from "node:timers/promises";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { indentOf, indentUnit } from "../../code/indent.ts";
import { isInside, startLineOf } from "../../code/nodes.ts";
import type { FunctionChange, FunctionPlace } from "../../toolchains/rehearsal.ts";
import { guardsIn, withChanges } from "./changed-text.ts";
import { type GivenTests, type House, houseOf, NO_TESTS } from "./house.ts";
import type { Idea, Place, TextChange } from "./idea.ts";
import type { SuspectStatement } from "./localise.ts";
import { saysOneThing } from "./one-answer.ts";
import { operators, settingOperators } from "./operators/index.ts";
import { plausibilityOf } from "./plausibility.ts";
import { considerRepeated, mayBeRepeated, type PlacedIdea } from "./repeated.ts";
import { scopeOf, walk } from "./scope.ts";
import { scopeOfSetting } from "./settings.ts";
import { objectionsTo } from "./unnatural.ts";
import type { Dialect, Insertion } from "./view.ts";

/** An idea at its place, ready to be tried. */
export interface Variant {
  readonly idea: Idea;
  readonly file: SourceFile;
  readonly change: FunctionChange;
  /** The function whose behaviour it changes: the one that it is made in, or that reads what is set. */
  readonly subject: FunctionPlace;
  readonly line: number;
  readonly suspicion: number;
  /** Its suspicion on a log scale, the first part of the score. */
  readonly place: number;
  /** Higher is tried earlier: how suspicious the place, how likely the change. */
  readonly score: number;
  /** The function of `subject`. */
  readonly definition: { readonly file: SourceFile; readonly node: Node } | null;
  /** What makes the loops of its function end when it is screened. */
  readonly loops: readonly (readonly Insertion[])[];
}

const MOST_VARIANTS = 24_000;
/** How long others wait at the most: whoever starts a process beside this has to hear of it in time. */
const TURN_MS = 20;

/**
 * All changes of the suspicious statements, the likeliest first; those that come to the same text once only. Lets others
 * work in between, and ends with what there is where the signal asks for it.
 */
export async function variantsOf(
  statements: readonly SuspectStatement[],
  code: CodeIndex,
  dialectFor: (file: SourceFile) => Dialect | null,
  given: GivenTests = NO_TESTS,
  signal?: AbortSignal,
): Promise<Variant[]> {
  const staged = await stagedVariantsOf(statements, code, dialectFor, given, signal);
  return [...(await staged.next(MOST_VARIANTS))];
}

/** Changes whose texts are made when they are asked for. */
export interface StagedVariants {
  /** How many ideas there are in all. */
  readonly ideas: number;
  /** The likeliest of those that were not given yet, about so many; none once all were, or enough. */
  next(count: number): Promise<readonly Variant[]>;
}

/** The same in stages: a fix is nearly always among the first thousands, and the texts of the others take long to make. */
export async function stagedVariantsOf(
  statements: readonly SuspectStatement[],
  code: CodeIndex,
  dialectFor: (file: SourceFile) => Dialect | null,
  given: GivenTests = NO_TESTS,
  signal?: AbortSignal,
): Promise<StagedVariants> {
  const houses = new Map<string, House>();
  const thought: Thought[] = [];
  const guards = new Map<number, readonly (readonly Insertion[])[]>();
  function guardsOf(outer: Node, dialect: Dialect): readonly (readonly Insertion[])[] {
    const known = guards.get(outer.id) ?? dialect.loopGuards(outer);
    guards.set(outer.id, known);
    return known;
  }
  /** By outermost function: what is tried at one place may be wrong at others in the same way. */
  const together = new Map<string, { file: SourceFile; placed: PlacedIdea[] }>();
  const pause = pausing();
  for (const suspect of statements) {
    await pause();
    if (signal?.aborted) break;
    const { file, statement, suspicion, setting } = suspect;
    const dialect = dialectFor(file);
    if (!dialect) continue;
    const house = houses.get(file.path) ?? houseOf(code, [file.path], dialect, given);
    houses.set(file.path, house);
    const around = placeOf(file, statement, dialect, house, setting !== undefined);
    const outer = setting ? statement : outermost(statement, dialect);
    if (!around || !outer) continue;
    const site: Site = {
      suspect,
      outer,
      subject: setting ? subjectOf(setting.reader, dialect) : null,
      definition: definitionOf(setting?.reader ?? suspect, dialect),
      before: file.text.slice(outer.startIndex, outer.endIndex),
      ...{ dialect, house },
      parameters: around.scope.parameters,
      loops: setting ? [] : guardsOf(outer, dialect),
      place: Math.log(Math.max(suspicion, 0.01)),
    };
    const consider = (idea: Idea): void => {
      thought.push({ idea, site, score: site.place + Math.log(Math.max(idea.weight, 1e-4)) });
    };
    const ideas = (setting ? settingOperators : operators).flatMap((operator) => [...operator(around)]);
    for (const idea of ideas) consider(idea);
    const key = `${file.path}:${outer.startIndex}`;
    const known = together.get(key) ?? { file, placed: [] };
    together.set(key, known);
    known.placed.push(
      ...ideas.filter(mayBeRepeated).map((idea) => ({ idea, statement, suspicion, consider })),
    );
  }
  for (const { file, placed } of together.values()) considerRepeated(placed, file.text);
  return inStages(thought, pause);
}

/** What all ideas of a statement share. */
interface Site {
  readonly suspect: SuspectStatement;
  /** The function around the statement, or the statement of a setting. */
  readonly outer: Node;
  /** Of a setting: the function that reads it. */
  readonly subject: FunctionPlace | null;
  readonly definition: Variant["definition"];
  readonly dialect: Dialect;
  readonly house: House;
  readonly before: string;
  readonly parameters: readonly string[];
  readonly loops: readonly (readonly Insertion[])[];
  readonly place: number;
}

/** An idea before its text was made. */
interface Thought {
  readonly idea: Idea;
  readonly site: Site;
  /** Without what only its text tells. */
  readonly score: number;
}

/**
 * The likeliest of all ideas as changes. There may be four times as many as are ever tried, and their texts take longer to
 * make than most of them to play: they are made in the order of their ideas until there are enough.
 */
function inStages(thought: Thought[], pause: () => Promise<void>): StagedVariants {
  thought.sort((left, right) => right.score - left.score);
  const known = new Set<string>();
  let index = 0;
  async function next(count: number): Promise<readonly Variant[]> {
    const best = new Map<string, Variant>();
    const most = Math.min(count, MOST_VARIANTS - known.size);
    for (; index < thought.length && best.size < most; index += 1) {
      if (index % 64 === 0) await pause();
      const one = thought[index];
      const variant = one && variantOf(one);
      if (!variant) continue;
      const { file, change, score } = variant;
      const key = `${file.path}:${one.site.outer.startIndex}:${change.text.trimEnd()}`;
      if (known.has(key)) continue;
      const same = best.get(key);
      if (!same || same.score < score) best.set(key, variant);
    }
    for (const key of best.keys()) known.add(key);
    return [...best.values()].toSorted((left, right) => right.score - left.score);
  }
  return { ideas: Math.min(thought.length, MOST_VARIANTS), next };
}

function variantOf({ idea, site }: Thought): Variant | null {
  const { suspect, outer, subject, definition, before, parameters, loops, place, dialect, house } = site;
  const { file, statement, suspicion, setting } = suspect;
  const change = setting
    ? settingChange(file, statement, setting.name, idea.changes)
    : changeOf(file, outer, idea.changes, loops);
  if (!change || change.text === before) return null;
  if (!setting && objectionsTo({ file, statement, outer, changes: idea.changes, dialect }).length > 0)
    return null;
  const use = setting ? 1 : useOfNames(file, before, idea.changes, change.text, parameters);
  const fitting = plausibilityOf(file, idea.changes, dialect, house);
  const weight =
    idea.weight * use * fitting * (!setting && saysOneThing(before, change.text) ? ANSWERLESS : 1);
  return {
    ...{ idea, file, change, subject: subject ?? change, line: startLineOf(statement) },
    ...{ suspicion, place, score: place + Math.log(Math.max(weight, 1e-4)), loops, definition },
  };
}

/** Lets others work once a turn was long. */
function pausing(): () => Promise<void> {
  let turn = performance.now();
  return async () => {
    if (performance.now() - turn <= TURN_MS) return;
    await setImmediate();
    turn = performance.now();
  };
}

function placeOf(
  file: SourceFile,
  statement: Node,
  dialect: Dialect,
  house: House,
  isSetting: boolean,
): Place | null {
  const scope = isSetting ? scopeOfSetting(statement) : scopeOf(statement, dialect);
  if (!scope) return null;
  return {
    file,
    dialect,
    statement,
    scope,
    house,
    expressions: expressionsOf(statement, dialect),
    indent: indentOf(file, statement),
    unit: indentUnit(file),
  };
}

/** A function that says the same whatever it is asked fits tests that expect only this. */
const ANSWERLESS = 0.08;
const ORPHANED = 0.25;
const ORPHANED_PARAMETER = 0.06;
const ADOPTED = 2;

/** A parameter or variable that nothing reads any more speaks against a change, one that was not read before for it. */
function useOfNames(
  file: SourceFile,
  before: string,
  changes: readonly TextChange[],
  after: string,
  parameters: readonly string[],
): number {
  const removed = changes.map(({ start, end }) => file.text.slice(start, end)).join(" ");
  const written = changes.map(({ text }) => text).join(" ");
  const uses = (text: string, name: string) => text.match(wordOf(name))?.length ?? 0;
  const orphans = [...new Set(removed.match(/(?<![\w$.])[A-Za-z_$][\w$]*/g))].filter(
    (name) => uses(before, name) > 1 && uses(after, name) === 1,
  );
  const isAdopted = parameters.some((name) => uses(written, name) > 0 && uses(before, name) === 1);
  const orphaned = Math.min(
    1,
    ...orphans.map((name) => (isAssigned(name, after) ? ORPHANED : ORPHANED_PARAMETER)),
  );
  return orphaned * (isAdopted ? ADOPTED : 1);
}

/** Whether the only place of a name is where it is assigned, or counts the turns of a loop: else it is a parameter. */
function isAssigned(name: string, text: string): boolean {
  const own = wordOf(name).source;
  return new RegExp(
    `${own}[^=\\n]*=[^=>]|\\b(?:for|of|in)\\b[^\\n]*${own}|${own}[^\\n]*\\b(?:of|in)\\b`,
  ).test(text);
}

function wordOf(name: string): RegExp {
  // A name that is spread has dots in front of it as well.
  return new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)${name.replaceAll("$", "\\$")}(?![\\w$])`, "g");
}

/** Expressions of a statement; of a compound one those of its head. */
function expressionsOf(statement: Node, dialect: Dialect): Node[] {
  const told = dialect.statement(statement);
  const heads =
    told.kind === "for"
      ? told.iterable
        ? [told.iterable]
        : ["initializer", "condition", "increment"].map((name) => statement.childForFieldName(name))
      : "condition" in told
        ? [told.condition]
        : told.kind === "assign"
          ? [told.target, told.value]
          : [statement];
  const blocks = heads.every((one) => one?.id === statement.id)
    ? [...walk(statement)].filter((node) => dialect.isBlock(node))
    : [];
  return heads
    .flatMap((head) => (head ? [...walk(head)] : []))
    .filter((node) => dialect.view(node) !== null && !blocks.some((block) => isInside(node, block)));
}

/** The function around a statement that stands in no other function. */
function outermost(statement: Node, dialect: Dialect): Node | null {
  let found: Node | null = null;
  for (let node = statement.parent; node; node = node.parent) if (dialect.isFunction(node)) found = node;
  return found;
}

/** The whole function with the changes; null when they reach out of it or into what its head says beside parameters. */
function changeOf(
  file: SourceFile,
  definition: Node,
  changes: readonly TextChange[],
  loops: readonly (readonly Insertion[])[],
): FunctionChange | null {
  const node = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
  const body = definition.childForFieldName("body");
  const start = node.startIndex;
  const end = Math.max(node.endIndex, ...changes.map((change) => change.end));
  const first = definition.childForFieldName("parameters")?.startIndex ?? body?.startIndex ?? 0;
  if (!body || changes.some((change) => change.start < first)) return null;
  // Behind the last line of the function at the most.
  if (file.text.slice(node.endIndex, end).trim() !== "") return null;
  const text = withChanges(file.text, start, end, changes);
  if (text === null) return null;
  return { ...placeOfFunction(file, definition, end), text, ...guardsIn(file, start, end, changes, loops) };
}

/** Two changes of one function as one; null where they touch each other, or are not in a function. */
export function joined(first: Variant, second: Variant): Variant | null {
  const changes = [...first.idea.changes, ...second.idea.changes];
  const { change, file, idea, score } = first;
  if (change.setting !== undefined || second.change.start !== change.start) return null;
  const [start, end] = [indexOf(file, change.start), indexOf(file, change.end)];
  const reaches = changes.some((one) => one.start < start || one.end > end);
  const isApart = first.idea.changes.every((one) =>
    second.idea.changes.every((other) => one.end < other.start || other.end < one.start),
  );
  const text = reaches || !isApart ? null : withChanges(file.text, start, end, changes);
  if (text === null) return null;
  const note = `${idea.note}, and ${second.idea.note}`;
  const { guarded: _, guardedOriginal: __, ...whole } = change;
  return {
    ...first,
    idea: {
      ...{ ...idea, changes, note, isHouse: idea.isHouse && second.idea.isHouse },
      isSeparable: [idea, second.idea].every((one) => one.isSeparable || one.changes.length === 1),
    },
    change: { ...whole, text, ...guardsIn(file, start, end, changes, first.loops) },
    score: Math.min(score, second.score) + Math.log(PAIRED),
  };
}

/** Two changes are the fix less often than one. */
const PAIRED = 0.3;

/** The index in a file's text of a byte offset that an index has. */
export function indexOf(file: SourceFile, offset: number): number {
  return file.text.length === file.bytes.length
    ? offset
    : Buffer.from(file.bytes.subarray(0, offset))
        .toString("utf8")
        .replace(/^\uFEFF/, "").length;
}

function placeOfFunction(file: SourceFile, definition: Node, end?: number): FunctionPlace {
  const node = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
  return {
    path: file.path,
    name: definition.childForFieldName("name")?.text ?? "",
    owner: ownerOf(node),
    line: startLineOf(node),
    indent: indentOf(file, node),
    start: file.byteOffset(node.startIndex),
    end: file.byteOffset(end ?? node.endIndex),
  };
}

function definitionOf({ file, statement }: SuspectStatement, dialect: Dialect): Variant["definition"] {
  const node = outermost(statement, dialect);
  return node && { file, node };
}

function subjectOf({ file, statement }: SuspectStatement, dialect: Dialect): FunctionPlace | null {
  const definition = outermost(statement, dialect);
  return definition && placeOfFunction(file, definition);
}

/** The whole statement of a setting with the changes; null when they reach out of it. */
function settingChange(
  file: SourceFile,
  statement: Node,
  setting: string,
  changes: readonly TextChange[],
): FunctionChange | null {
  const { startIndex: start, endIndex: end } = statement;
  if (changes.some((change) => change.start < start || change.end > end)) return null;
  const text = withChanges(file.text, start, end, changes);
  if (text === null) return null;
  return {
    ...{ path: file.path, name: "", setting, owner: ownerOf(statement) },
    ...{ line: startLineOf(statement), indent: indentOf(file, statement) },
    ...{ start: file.byteOffset(start), end: file.byteOffset(end), text },
  };
}

function ownerOf(node: Node): string | null {
  for (let current = node.parent; current; current = current.parent)
    if (/^class_(?:definition|declaration)$|^class$/.test(current.type))
      return current.childForFieldName("name")?.text ?? null;
  return null;
}
