import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import type { FlowContext, StepBack, ValuePlace } from "../../../diagnose/origin/flow.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { constructedClass } from "../../../diagnose/origin/python/callees.ts";
import { pythonStepBack } from "../../../diagnose/origin/python/step-back.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { isOfLanguage } from "./language-names.ts";
import { type Ledger, ledgerOf, type Making, type Word } from "./ledger.ts";
import { makersByParts } from "./parts.ts";
import { isInside, objectOf, readOfRecord } from "./record.ts";
import { shareThing } from "./things.ts";
import { isAskedFor } from "./use.ts";

/** A read of a part under a name that those who make the record do not give it. */
export interface Unmet {
  readonly word: Word;
  /** Literals and classes without the name, from which the value came or which are called alike. */
  readonly lacking: readonly Making[];
  /**
   * How they are known: the value was followed to them; they are like others that have the name, but for one; they are
   * called alike and have other parts that are read of it; or they are only called alike.
   */
  readonly by: "trace" | "twin" | "parts" | "name";
  /** Other names that are read of the record, here, under what it is called, and where it passed by. */
  readonly read: ReadonlySet<string>;
}

/** A line of the project on the trace. */
export interface Line {
  readonly path: string;
  readonly line: number;
}

const MOST_LINES = 4;
const MOST_PLACES = 120;

/** The reads on the trace and on the way of the wrong value that are met by nobody, the nearest to the error first. */
export function unmetReads(
  investigation: Investigation,
  lines: readonly Line[],
  language: "python" | "node",
): Unmet[] {
  const { code } = investigation;
  const ledger = ledgerOf(code, language);
  const at = new Map(ledger.reads.map((word) => [keyOf(word.file.path, word.node), word]));
  const makings = new Map(ledger.makings.map((making) => [keyOf(making.file.path, making.node), making]));
  const found = new Map<Word, { lacking: Making[]; by: Unmet["by"]; passed: ValuePlace[] }>();
  const add = (word: Word, making: Making, places: readonly ValuePlace[]) => {
    const known = found.get(word);
    if (known) {
      if (!known.lacking.includes(making)) known.lacking.push(making);
      known.passed.push(...places);
    } else found.set(word, { lacking: [making], by: "trace", passed: [...places] });
  };
  const passed: { readonly place: ValuePlace; readonly places: readonly ValuePlace[] }[] = [
    ...(traceWays(investigation)?.ways ?? []),
  ];
  const stepBack = language === "python" ? pythonStepBack : javascriptStepBack;
  const context: FlowContext = { code, frames: investigation.frames, fault: "nothing" };
  if (passed.length === 0) passed.push(...linesBack(investigation, lines, context, stepBack));
  for (const { place, places } of passed) {
    const [member] = place.members;
    const making = member && makingAt(investigation, place, makings);
    if (!member || !making || making.isOpen || making.words.some(({ name }) => name === member.name))
      continue;
    if (places.some(({ node }) => isMapper(node))) continue;
    const word =
      member.node && member.path
        ? at.get(keyOf(member.path, member.node))
        : wordBefore(places, member.name, at);
    if (word) add(word, making, places);
  }
  const named = namedInMessage(investigation, ledger);
  for (const word of asked(investigation, lines, language, ledger, passed, at)) {
    if (found.has(word) || word.file.isTest) continue;
    if (named && named.name === word.name) {
      found.set(word, { lacking: [named.making], by: "trace", passed: [] });
      continue;
    }
    if (isFromOutside(investigation, word)) continue;
    const from = makersOf(investigation, word, context, stepBack, makings);
    if (from.some(({ words }) => words.some(({ name }) => name === word.name))) continue;
    const closed = from.filter(({ isOpen }) => !isOpen);
    if (closed.length > 0) {
      found.set(word, { lacking: closed, by: "trace", passed: [] });
      continue;
    }
    const alike = makersByParts(ledger, word);
    const isSure = traceWays(investigation) !== null || askedIn(investigation).names.includes(word.name);
    if (alike && (isSure || alike.by !== "name"))
      found.set(word, { lacking: [...alike.lacking], by: alike.by, passed: [] });
  }
  return [...found]
    .map(([word, { lacking, by, passed }]) => ({
      word,
      by,
      read: readOfRecord(ledger, word, passed),
      lacking: lacking.filter((making) => !isInside(word, making)),
    }))
    .filter(({ word, lacking }) => lacking.length > 0 && !isOptional(ledger, word))
    .filter(({ word }) => !word.file.isTest && !isOfLanguage(word));
}

/** Whether a reader of such a record allows for it to lack the part. */
function isOptional(ledger: Ledger, word: Word): boolean {
  // What nobody ever makes is not left out now and then.
  if ((ledger.makesOf.get(word.name) ?? []).length === 0) return false;
  return (ledger.readsOf.get(word.name) ?? []).some(
    (read) =>
      !read.file.isTest &&
      read !== word &&
      isAskedFor(read) &&
      (shareThing(read.things, word.things) || read.whole?.text === word.whole?.text),
  );
}

/** The reads that the error may be about, the nearest first. */
export function wordsAsked(
  investigation: Investigation,
  lines: readonly Line[],
  language: "python" | "node",
): Word[] {
  const ledger = ledgerOf(investigation.code, language);
  const at = new Map(ledger.reads.map((word) => [keyOf(word.file.path, word.node), word]));
  const passed = traceWays(investigation)?.ways ?? [];
  return asked(investigation, lines, language, ledger, passed, at).filter((word) => !word.file.isTest);
}

function asked(
  investigation: Investigation,
  lines: readonly Line[],
  language: "python" | "node",
  ledger: Ledger,
  passed: readonly { readonly place: ValuePlace }[],
  at: ReadonlyMap<string, Word>,
): Word[] {
  const said = askedIn(investigation);
  const isOfValue = traceWays(investigation) !== null;
  const message = investigation.event?.exceptions.at(-1)?.value ?? "";
  const isOfNothing =
    /undefined|null|None|NaN|missing|required|invalid|not an?\b|unknown|No item with that key/i.test(message);
  const on = readsOn(lines, ledger);
  const near =
    isOfValue || isOfNothing
      ? [...readsAlong(passed, at), ...(isOfValue && language === "node" ? [] : on)]
      : [];
  const all = said.names.length > 0 ? [...near, ...on.filter(({ name }) => said.names.includes(name))] : near;
  const isRow = /^No item with that key/.test(message);
  return [...new Set(all)].filter((word) =>
    said.isExact
      ? said.names.includes(word.name)
      : isRow
        ? word.whole?.type === "subscript"
        : mayBeNothing(word, language),
  );
}

/** The literals, classes and queries from which the record of a read comes. */
function makersOf(
  { code }: Investigation,
  { whole, file }: Word,
  context: FlowContext,
  stepBack: StepBack,
  makings: ReadonlyMap<string, Making>,
): Making[] {
  const callee = whole?.type === "call" ? field(whole, "function") : null;
  const object =
    whole && (callee ? field(callee, "object") : (field(whole, "object") ?? field(whole, "value")));
  if (!object) return [];
  const ways = waysBack(
    { path: file.path, node: object, members: [] },
    { ...context, fault: "unexpected" },
    stepBack,
  );
  return ways.flatMap(({ place }) => {
    if (place.members.length > 0) return [];
    const own = makingAt({ code }, place, makings);
    if (own) return [own];
    // `execute("select number, title as heading …").fetchone()`
    const texts = /^call/.test(place.node.type)
      ? place.node.descendantsOfType(["string", "template_string"])
      : [];
    return texts.flatMap((text) => {
      const making = makings.get(keyOf(place.path, text));
      return making?.kind === "table" ? [making] : [];
    });
  });
}

/** The names that the message says, and whether it can only be one of them. */
function askedIn({ event }: Investigation): { names: readonly string[]; isExact: boolean } {
  const exception = event?.exceptions.at(-1);
  const message = exception?.value ?? "";
  const exact =
    /^'(\w+)' object has no attribute '(\w+)'/.exec(message)?.[2] ??
    /(?:^|\.)(\w+) is not a function/.exec(message)?.[1] ??
    (/KeyError$/.test(exception?.type ?? "") ? /^['"](.+)['"]$/.exec(message)?.[1] : undefined);
  if (exact !== undefined) return { names: [exact], isExact: true };
  // A name is told from a word of the sentence by its quotes, its brackets or its form.
  const names = [...message.matchAll(/["'`[]([A-Za-z_$][\w$]*)["'`\]]|([A-Za-z$]+_\w+|[a-z]+[A-Z]\w*)/g)];
  return { names: names.map(([, quoted, formed]) => quoted ?? formed ?? ""), isExact: false };
}

/** Whether the name is one of a package, `jwt.verify`. */
function isFromOutside({ code }: Investigation, word: Word): boolean {
  const object = objectOf(word)?.split(/[.[(]/)[0] ?? "";
  const binding = code.symbolsOf(word.file.path)?.imports.find(({ local }) => local === object);
  return binding !== undefined && code.resolve(word.file.path, object) === null;
}

/** Whether a part that is not there is nothing at all and not an error by itself. */
function mayBeNothing(word: Word, language: "python" | "node"): boolean {
  return language === "node" || word.whole?.type === "call";
}

/** `'Item' object has no attribute 'qty'`: the class that lacks it. */
function namedInMessage({ event }: Investigation, ledger: Ledger): { name: string; making: Making } | null {
  const said = /^'(\w+)' object has no attribute '(\w+)'/.exec(event?.exceptions.at(-1)?.value ?? "");
  const [only, ...others] = ledger.makings.filter(
    ({ kind, node, file }) => kind === "class" && !file.isTest && field(node, "name")?.text === said?.[1],
  );
  return said?.[2] && only && others.length === 0 ? { name: said[2], making: only } : null;
}

/** `{ ...row, endsAt: row.ends_at }`: what gives the parts of a record other names is where one is missing. */
function isMapper(node: Node): boolean {
  const spread = node.namedChildren.find(({ type }) =>
    /^(?:spread_element|dictionary_splat)$/.test(type),
  )?.firstNamedChild;
  return (
    /^(?:object|dictionary)$/.test(node.type) &&
    spread != null &&
    node.namedChildren.some((child) => {
      const value = field(child, "value");
      return (
        value
          ?.descendantsOfType(["member_expression", "subscript", "attribute"])
          .some((read) => (field(read, "object") ?? field(read, "value"))?.text === spread.text) ?? false
      );
    })
  );
}

export function keyOf(path: string, node: Node): string {
  return `${path}:${node.startIndex}:${node.endIndex}`;
}

function makingAt(
  { code }: Pick<Investigation, "code">,
  place: ValuePlace,
  makings: ReadonlyMap<string, Making>,
): Making | null {
  const own = makings.get(keyOf(place.path, place.node));
  if (own) return own;
  const made = place.node.type === "call" ? constructedClass(code, place.path, place.node) : null;
  return (made && makings.get(keyOf(made.path, made.node))) ?? null;
}

/** The read that asked for a member, where the way does not say it. */
function wordBefore(places: readonly ValuePlace[], name: string, at: ReadonlyMap<string, Word>): Word | null {
  for (const { path, node } of places.toReversed())
    for (const one of [node, node.parent]) {
      const key = one && nameNodeOf(one);
      const word = key && at.get(keyOf(path, key));
      if (word && word.name === name) return word;
    }
  return null;
}

function nameNodeOf(node: Node): Node | null {
  switch (node.type) {
    case "member_expression":
      return field(node, "property");
    case "attribute":
      return field(node, "attribute");
    case "subscript":
      return field(node, "subscript");
    case "subscript_expression":
      return field(node, "index");
    case "call": {
      const first = field(node, "arguments")?.firstNamedChild ?? null;
      return first && plainString(first) !== null ? first : null;
    }
    default:
      return null;
  }
}

function readsAlong(
  passed: readonly { readonly place: ValuePlace }[],
  at: ReadonlyMap<string, Word>,
): Word[] {
  return passed.flatMap(({ place }) => {
    const [member] = place.members;
    const taken = member?.node && member.path ? at.get(keyOf(member.path, member.node)) : undefined;
    const reads = [
      place.node,
      ...(place.members.length > 0 && place.node.parent ? [place.node.parent] : []),
    ].flatMap((node) => {
      const key = nameNodeOf(node);
      return (key && at.get(keyOf(place.path, key))) ?? [];
    });
    return taken ? [taken, ...reads] : reads;
  });
}

/** Reads on the lines of the trace, the innermost first. */
function readsOn(lines: readonly Line[], ledger: Ledger): Word[] {
  return lines
    .toReversed()
    .slice(0, MOST_LINES)
    .flatMap(({ path, line }) =>
      ledger.reads.filter(({ file, node }) => file.path === path && node.startPosition.row + 1 === line),
    );
}

/** The ways back of all values on the lines of the trace, where the error does not tell which one was wrong. */
function linesBack(
  { code }: Investigation,
  lines: readonly Line[],
  context: FlowContext,
  stepBack: StepBack,
): { place: ValuePlace; places: readonly ValuePlace[] }[] {
  return lines
    .toReversed()
    .slice(0, MOST_LINES)
    .flatMap(({ path, line }) => {
      const root = code.file(path)?.tree.rootNode;
      const nodes = (
        root?.descendantsOfType([
          "identifier",
          "member_expression",
          "subscript_expression",
          "attribute",
          "subscript",
          "shorthand_property_identifier",
        ]) ?? []
      ).filter((node) => node.startPosition.row + 1 === line);
      return nodes.flatMap((node) => waysBack({ path, node, members: [] }, context, stepBack));
    });
}

function waysBack(
  start: ValuePlace,
  context: FlowContext,
  stepBack: StepBack,
): { place: ValuePlace; places: readonly ValuePlace[] }[] {
  const waiting: { place: ValuePlace; places: readonly ValuePlace[] }[] = [{ place: start, places: [start] }];
  const seen = new Set<string>();
  const passed: typeof waiting = [];
  for (let next = waiting.shift(); next && seen.size < MOST_PLACES; next = waiting.shift()) {
    const { place, places } = next;
    const key = `${keyOf(place.path, place.node)}:${place.members.map(({ name }) => name).join(".")}`;
    if (seen.has(key) || places.length > 12) continue;
    seen.add(key);
    passed.push(next);
    for (const { to } of stepBack(place, context))
      if (to) waiting.push({ place: to, places: [...places, to] });
  }
  return passed;
}
