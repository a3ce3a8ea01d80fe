import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { isAnsweredError } from "../../../code/javascript/answered-errors.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { moduleNames, namesAt, namesRead } from "../../recipes/javascript/names.ts";
import { usesSemicolons } from "../../recipes/javascript/statements.ts";
import { isGivenByKin } from "./given-by-kin.ts";
import { type Iteration, iterationAround, skipOf } from "./iteration.ts";
import { caughtNames, type Leaving, leavings, leftInBranch, rootOf, standsIn } from "./leavings.ts";
import { javascriptNothingValue } from "./nothing-value.ts";
import { isSaidInAnotherCase } from "./other-case.ts";
import { type Retelling, retelling, thingRetold } from "./other-thing.ts";

/** Where a leaving is wanted, and what it is about. */
export interface LeavingTarget {
  readonly file: SourceFile;
  /** The statement that cannot be done without the value. */
  readonly statement: Node;
  readonly situation: Leaving["situation"];
  readonly operation: string | null;
  /** The whole of what is called, as `sourceOf` gives it. */
  readonly source?: string | null;
  /** How it is looked up, see `lookupForm`. */
  readonly lookedUp?: string | null;
  /** The variable that holds the value. */
  readonly subject: string | null;
  /** What the call is given. */
  readonly operand: Node | null;
}

/** A leaving as it would stand at the target. */
export interface WrittenLeaving {
  readonly form: Leaving["form"];
  /** Lines without indentation; a leading tab is one more level. */
  readonly lines: readonly string[];
  /** `(error)` of a `catch` that says so; empty for others. */
  readonly caught: string;
  /** How the house asks for the value; null for a `catch`. */
  readonly condition: ((subject: string) => string) | null;
  readonly isBlock: boolean;
  readonly imports: readonly Edit[];
  readonly evidence: readonly string[];
}

/** Ways of the house to go on without such a value, the nearest first. Empty where nothing near does. */
export function houseLeavings(code: CodeIndex, target: LeavingTarget): WrittenLeaving[] {
  const definition = functionAround(target.statement);
  const iteration = iterationAround(target.statement);
  const ranked = leavings(code)
    .flatMap((leaving) => withinLoop(leaving, target, iteration) ?? [])
    .map((leaving) => ({ leaving, rank: rankOf(leaving, target, definition, iteration) }))
    .filter(({ rank }) => rank >= LEAST_RANK)
    .toSorted((left, right) => right.rank - left.rank);
  const found = new Map<string, WrittenLeaving>();
  for (const { leaving } of ranked) {
    if (!fits(code, leaving, target, definition)) continue;
    const written = writeLeaving(code, leaving, target, iteration);
    if (!written) continue;
    const key = written.lines.join("\n");
    const known = found.get(key);
    found.set(
      key,
      known
        ? { ...known, evidence: [...new Set([...known.evidence, ...written.evidence])].slice(0, 3) }
        : written,
    );
  }
  return [...found.values()];
}

/**
 * A leaving as it is meant inside a loop over items: where the whole function was left for want of one thing, the item
 * that has none is passed over, and the others have their turn. Null where the loop would be lost.
 */
function withinLoop(leaving: Leaving, target: LeavingTarget, iteration: Iteration | null): Leaving | null {
  const isLeft = leaving.form === "return" && iteration?.kind === "loop";
  if (!isLeft || leaving.iteration?.kind === "loop") return leaving;
  const item = target.operand && rootOf(target.operand)?.text;
  return leaving.body.length === 1 && item !== null && item === iteration.item
    ? { ...leaving, form: "skip" }
    : null;
}

const LEAST_RANK = 6;

function rankOf(
  leaving: Leaving,
  target: LeavingTarget,
  definition: Node | null,
  iteration: Iteration | null,
): number {
  const alike =
    leaving.situation === target.situation ||
    (leaving.situation !== "nothing" && target.situation !== "nothing");
  const isSameFile = leaving.file.path === target.file.path;
  const isSameFunction = isSameFile && standsIn(leaving.guard, definition);
  const isSameOperation = leaving.operation !== null && leaving.operation === target.operation;
  // Around the very statement it was no help.
  if (
    isSameFile &&
    standsIn(target.statement, leaving.guard.parent?.type === "try_statement" ? leaving.guard.parent : null)
  )
    return 0;
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  return (
    (isSameFunction ? 6 : 0) +
    (isSameOperation && !isGeneral(leaving.operation) ? 6 : isSameOperation ? 4 : 0) +
    // Of two things that are looked for in one function, each is missed in its own words.
    (leaving.lookedUp !== null && leaving.lookedUp === target.lookedUp ? 8 : 0) +
    (isSameFile ? 2 : 0) +
    (folder(leaving.file.path) === folder(target.file.path) ? 1 : 0) +
    (alike ? 2 : 0) +
    ((leaving.iteration === null) === (iteration === null) ? 1 : 0)
  );
}

/** Calls that every project makes for anything. */
function isGeneral(operation: string | null): boolean {
  return /^(?:get|find|at|pop|shift|match|exec|first|findOne|findUnique|findFirst|findById)$/.test(
    operation ?? "",
  );
}

/** Whether the code around the target can be left in this way. */
function fits(code: CodeIndex, leaving: Leaving, target: LeavingTarget, definition: Node | null): boolean {
  switch (leaving.form) {
    case "skip":
      return skipOf(iterationAround(target.statement)) !== null;
    case "assign":
      return target.subject !== null;
    case "throw":
      // What is thrown has to be what somebody above expects: here it is so where the same function throws it, or one
      // beside it for the same lookup, and the project tells such errors from others.
      return (
        (standsIn(leaving.guard, definition) || isThrownByKin(code, leaving, target)) &&
        !isSaidInAnotherCase(leaving, target.statement)
      );
    case "return": {
      if (!definition) return false;
      if (leaving.file.path === target.file.path && leaving.definition?.id === definition.id) return true;
      const symbol = code
        .symbolsOf(target.file.path)
        ?.functions.find(({ node }) => node.id === definition.id);
      const nothing = symbol && javascriptNothingValue(code, symbol);
      const [before, last] = leaving.body.slice(-2);
      const left = last?.type === "throw_statement" && before ? leftInBranch(before) : leaving.body.at(-1);
      const given = left?.firstNamedChild?.text ?? "undefined";
      if (nothing?.value === given) return true;
      const isSameCall = leaving.operation === target.operation && !isGeneral(leaving.operation);
      return nothing?.basis !== "house" && isSameCall && isGivenByKin(code, leaving, definition);
    }
  }
}

/** `if (!driver) throw new UnknownDriver(id)` behind the same `this.drivers.get(id)` in another method. */
function isThrownByKin(code: CodeIndex, leaving: Leaving, target: LeavingTarget): boolean {
  const isSame =
    leaving.file.path === target.file.path &&
    leaving.situation === target.situation &&
    leaving.source !== null &&
    leaving.source === target.source;
  const thrown = /\bthrow\s+(?:new\s+)?([\w$]+)/.exec(leaving.body.at(-1)?.text ?? "")?.[1];
  return isSame && thrown !== undefined && isAnsweredError(code, thrown);
}

function writeLeaving(
  code: CodeIndex,
  leaving: Leaving,
  target: LeavingTarget,
  iteration: Iteration | null,
): WrittenLeaving | null {
  const { file, body, guard } = leaving;
  const renames = renamesFor(leaving, target, iteration);
  const available = namesAt(code, target.file, target.statement);
  const own = new Set([...caughtNames(guard), ...(target.subject === null ? [] : [target.subject])]);
  const ownModule = moduleNames(code, file);
  const imports: Edit[] = [];
  const splices: { start: number; end: number; text: string }[] = [];
  for (const statement of body) {
    const keys = keysIn(statement, leaving);
    // Nobody is told of a key that was found.
    if (keys.length > 0 && !target.operand && leaving.form === "throw") return null;
    const key = target.operand?.text;
    for (const node of key === undefined ? [] : keys)
      if (node.text !== key) splices.push({ start: node.startIndex, end: node.endIndex, text: key ?? "" });
    for (const node of namesRead(statement)) {
      if (
        target.operand &&
        keys.some((one) => one.startIndex <= node.startIndex && node.endIndex <= one.endIndex)
      )
        continue;
      const wanted = renames.get(node.text) ?? node.text;
      if (wanted === node.text && !own.has(wanted) && !GLOBALS.test(wanted)) {
        const isSameFile = file.path === target.file.path;
        if (ownModule.has(wanted) && !isSameFile) {
          const brought = bring(code, leaving.file, target.file, wanted);
          if (!brought) return null;
          imports.push(...brought.edits);
          if (brought.local !== wanted)
            splices.push({ start: node.startIndex, end: node.endIndex, text: brought.local });
          continue;
        }
        if (!available.has(wanted)) return null;
      }
      if (wanted === node.text) continue;
      const text = node.type === "shorthand_property_identifier" ? `${node.text}: ${wanted}` : wanted;
      splices.push({ start: node.startIndex, end: node.endIndex, text });
    }
  }
  const fragments = body.flatMap((one) => one.descendantsOfType("string_fragment"));
  const retell = retellingOf(leaving, target);
  for (const [, parts] of Map.groupBy(fragments, (node) => node.parent?.id ?? 0)) {
    // A sentence may be cut in pieces by what is put into it.
    const told = retell?.(parts.map(({ text }) => text).join("\0")).split("\0") ?? [];
    for (const [index, node] of parts.entries()) {
      const text = told[index] ?? node.text;
      if (text !== node.text) splices.push({ start: node.startIndex, end: node.endIndex, text });
    }
  }
  const last = body.at(-1);
  const skip = leaving.form === "skip" ? skipOf(iteration) : null;
  if (last && skip !== null)
    splices.push({
      start: last.startIndex,
      end: last.endIndex,
      text: `${skip}${usesSemicolons(target.file) ? ";" : ""}`,
    });
  const lines = linesOf(file, body, splices);
  const caught = caughtNames(guard)[0];
  const { condition, subject } = leaving;
  const branch = guard.type === "if_statement" ? guard.childForFieldName("consequence") : null;
  return {
    form: leaving.form,
    lines,
    caught: caught === undefined ? "" : ` (${caught})`,
    condition:
      condition !== null && subject !== null && leaving.situation === target.situation
        ? (name) => replaceName(condition, subject, name)
        : null,
    isBlock: branch === null || branch.type === "statement_block",
    imports,
    evidence: [`${file.path}:${startLineOf(guard)}`],
  };
}

/** How the texts of a leaving are said of the target: in the words of its function, and of its own thing where it asks for another. */
function retellingOf(leaving: Leaving, target: LeavingTarget): Retelling | null {
  const ofFunction = retelling(leaving.definition, functionAround(target.statement));
  const isSameLookup = leaving.source !== null && leaving.source === target.source;
  const theirs = leaving.subject?.split(/\.|\?\./).at(-1) ?? null;
  const ofThing =
    !isSameLookup && leaving.situation === "nothing" && target.situation === "nothing"
      ? thingRetold(theirs, target.subject)
      : null;
  const isThere = leaving.situation === "nothing" && target.situation !== "nothing";
  const retold = [ofFunction, ofThing, isThere ? unreadable(target) : null].filter((one) => one !== null);
  return retold.length === 0 ? null : (text) => retold.reduce((said, retell) => retell(said), text);
}

/** `no pattern` is not said of a pattern that is there and cannot be read. */
function unreadable({ operand, subject }: LeavingTarget): Retelling | null {
  const name = (operand && lastNameOf(operand)) ?? subject;
  if (name === null || !/^[A-Za-z]\w*$/.test(name)) return null;
  return (text) =>
    text.replace(
      /\b(?:no|missing|without(?: an?)?) [a-z][\w-]*(?=$|\0)|\b[a-z][\w-]* (?:is )?(?:missing|required|empty)(?=$|\0)|^(?:empty|missing|absent)$/,
      `${name} is not valid`,
    );
}

/** Where a branch speaks of what was looked for: `id` of `this.drivers.get(id)`, `trip.driver`. */
function keysIn(statement: Node, { operand, iteration, situation }: Leaving): Node[] {
  const isKey = operand && /^(?:identifier|member_expression)$/.test(operand.type);
  if (!isKey || situation !== "nothing" || operand.text === iteration?.item) return [];
  return statement.descendantsOfType([operand.type]).filter(({ text }) => text === operand.text);
}

const GLOBALS =
  /^(?:console|process|Error|TypeError|RangeError|String|Number|Boolean|JSON|Object|Array|Date|Math|undefined|NaN|Infinity|Promise|URL|Map|Set|Buffer|Symbol|BigInt)$/;

function renamesFor(
  leaving: Leaving,
  target: LeavingTarget,
  iteration: Iteration | null,
): Map<string, string> {
  const made = new Map<string, string>();
  const add = (from: string | null | undefined, to: string | null | undefined) => {
    if (from && to && /^[\w$]+$/.test(from)) made.set(from, to);
  };
  const operand = leaving.operand && rootOf(leaving.operand);
  const given = target.operand && rootOf(target.operand);
  // `{ id }` says `{ id: trip.driver }` of a driver that a trip has.
  const isKey = operand?.id === leaving.operand?.id && leaving.situation === "nothing";
  if (isKey && operand && target.operand) made.set(operand.text, target.operand.text);
  else add(operand?.text, given?.text);
  add(leaving.iteration?.item, iteration?.item);
  add(leaving.subject, target.subject);
  return made;
}

function bring(
  code: CodeIndex,
  from: SourceFile,
  to: SourceFile,
  name: string,
): { readonly local: string; readonly edits: readonly Edit[] } | null {
  const binding = code
    .symbolsOf(from.path)
    ?.imports.find((item) => item.local === name && item.atModuleLevel);
  if (binding) return planJavascriptImport(code, to, { binding, from: from.path });
  if (code.importsOf(from.path).includes(to.path)) return null;
  return planJavascriptImport(code, to, { path: from.path, name });
}

function linesOf(
  file: SourceFile,
  body: readonly Node[],
  splices: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string[] {
  const [first] = body;
  const last = body.at(-1);
  if (!first || !last) return [];
  let made = "";
  let position = first.startIndex;
  for (const splice of splices.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    if (splice.start < position) continue;
    made += file.text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  made += file.text.slice(position, Math.max(position, last.endIndex));
  const indent = indentOf(file, first);
  return made
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}

function replaceName(condition: string, from: string, to: string): string {
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return condition.replace(new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`, "g"), () => to);
}
