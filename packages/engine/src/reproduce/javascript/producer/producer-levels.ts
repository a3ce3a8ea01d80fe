import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, endLineOf } from "../../../code/nodes.ts";
import { madeFrame } from "../../../diagnose/made-frame.ts";
import type { Investigation } from "../../../investigation.ts";
import { relocated } from "../arrangement/borrow-imports.ts";
import { callsOfFunction } from "../arrangement/borrowed-calls.ts";
import { callUnderWay, type OwnFrame, ownFrames } from "../arrangement/entries.ts";
import type { WrittenCall } from "../arrangement/written-call.ts";
import { type CallLevel, callsInto } from "../call-levels.ts";
import { topicOfSymbol } from "../call-test.ts";
import { changedLevels } from "../changed/changed-levels.ts";
import { programLevels } from "../program/program-levels.ts";
import type { JavascriptProject } from "../project.ts";
import { testStyle } from "../test-style.ts";
import { type HandingSite, handedCalls } from "./handed-calls.ts";
import {
  keyOf,
  type Leading,
  leadingTo,
  type NamedPlace,
  namedAround,
  placeOf,
  placesAt,
} from "./leading.ts";
import type { ValueSources } from "./open-values.ts";
import { varied, vocabularyOf } from "./vocabulary.ts";

/** A place of the code that makes the wrong value: bytes of a file. */
export type MakingPlace = Pick<Edit, "path" | "start" | "end">;

const FARTHEST_SITE = 3;
const MOST_SITES = 8;
const MOST_ENTRIES = 4;
const MOST_PIECES = 12;

/**
 * Calls in which the code at some places runs and what it makes goes on to the function that failed: first the calls that
 * the code itself makes on that way, then calls of whatever leads to both, then the program as a whole.
 */
export function producerLevels(
  investigation: Investigation,
  project: JavascriptProject,
  places: readonly MakingPlace[],
): CallLevel[] {
  const { code } = project;
  const own = ownFrames(project, investigation.frames);
  const failing = own
    .flatMap(({ file, symbol }) => (symbol ? (namedAround(code, file.path, symbol.node) ?? []) : []))
    .at(-1);
  const starts = places.flatMap((place) => startsOf(project, place));
  if (starts.length === 0) return programLevels(investigation, project, own);
  if (!failing) return programLevels(investigation, project, own);
  const making = leadingTo(project, starts);
  const receiving = leadingTo(project, [placeOf(failing)]);
  const names = new Set(making.map(({ name }) => name));
  const pieces = [...making.slice(0, MOST_PIECES), placeOf(failing)].flatMap(({ path, symbol }) =>
    symbol ? [{ path, node: symbol.node }] : [],
  );
  const vocabularies = vocabularyOf(code, pieces);
  const isChanged = (path: string, { startIndex, endIndex }: Node) =>
    places.some((place) => {
      const at = indexesOf(project, place);
      return place.path === path && at !== null && at.start < endIndex && startIndex <= at.end;
    });
  const levels: CallLevel[] = [];
  for (const { site, style, topic } of sitesOf(project, own, receiving)) {
    const sources: ValueSources = { project, style, frames: own, vocabularies };
    const calls = handedCalls(sources, site, (used) => [...used].some((name) => names.has(name)), isChanged);
    if (calls.length > 0) levels.push({ topic, style, calls });
  }
  for (const symbol of entriesOf(making, receiving, failing, starts)) {
    const style = testStyle(project, symbol.path);
    const frame = own.find((one) => one.symbol?.node.id === symbol.node.id) ?? withoutFrame(project, symbol);
    if (!frame) continue;
    const nothing = { origins: [], empty: "undefined", failing: null, path: null } as const;
    const given = callsInto(investigation, project, style, symbol, frame, nothing);
    const told = callsOfFunction(project, style, symbol).flatMap((site) =>
      site.given.flatMap((text, index) =>
        varied(text, vocabularies).map((other): WrittenCall => {
          const call = `${site.callee}(${site.given.with(index, other).join(", ")})`;
          return {
            text: (path) => relocated(call, site.home, path),
            isAsync: given[0]?.isAsync ?? true,
            trust: "borrowed",
            surroundings: site.surroundings,
          };
        }),
      ),
    );
    levels.push({ topic: topicOfSymbol(symbol), style, calls: [...told, ...given] });
    levels.push(...changedLevels(investigation, project, style, symbol));
  }
  return [...levels.filter(({ calls }) => calls.length > 0), ...programLevels(investigation, project, own)];
}

function startsOf(project: JavascriptProject, place: MakingPlace): NamedPlace[] {
  const file = project.code.file(place.path);
  const at = indexesOf(project, place);
  if (!file || !at) return [];
  const node = file.tree.rootNode.descendantForIndex(at.start, Math.max(at.start, at.end - 1));
  // Where something is added at the end of a function, it is that function which changes.
  return node ? placesAt(project.code, place.path, node) : [];
}

/** Indexes of the text for bytes of the file. */
function indexesOf(
  { code }: JavascriptProject,
  { path, start, end }: MakingPlace,
): { readonly start: number; readonly end: number } | null {
  const file = code.file(path);
  if (!file) return null;
  const bytes = Buffer.from(file.bytes);
  const at = (byte: number) => {
    const text = bytes.subarray(0, byte).toString("utf8");
    return text.startsWith("\uFEFF") && !file.text.startsWith("\uFEFF") ? text.length - 1 : text.length;
  };
  return { start: at(start), end: at(end) };
}

interface Site {
  readonly site: HandingSite;
  readonly style: ReturnType<typeof testStyle>;
  readonly topic: CallLevel["topic"];
}

/** Calls of the function that failed and of what leads to it, those that were under way first. */
function sitesOf(
  project: JavascriptProject,
  own: readonly OwnFrame[],
  receiving: readonly Leading[],
): Site[] {
  const { code } = project;
  const found = new Map<string, Site>();
  const add = (path: string, node: Node, callee: FunctionSymbol) => {
    const file = code.file(path);
    if (!file || file.isTest || found.size >= MOST_SITES) return;
    const style = testStyle(project, path);
    found.set(`${path}:${node.startIndex}`, {
      site: { file, node, callee },
      style,
      topic: topicOfSymbol(callee),
    });
  };
  for (let at = own.length - 2; at >= 0; at--) {
    const [outer, inner] = [own[at], own[at + 1]];
    const call = outer && inner?.symbol ? callUnderWay(outer, inner) : null;
    if (outer && call && inner?.symbol) add(outer.file.path, call, inner.symbol);
  }
  for (const { symbol, name, path, steps } of receiving) {
    if (!symbol || steps > FARTHEST_SITE) continue;
    for (const call of code.callsOf(name))
      if (
        call.path === path ||
        code.importsOf(call.path).includes(path) ||
        code.functionsNamed(name).length === 1
      )
        add(call.path, call.node, symbol);
  }
  return [...found.values()];
}

/** Functions that lead to both, the nearest first; the failing one itself where its object is made by what is changed. */
function entriesOf(
  making: readonly Leading[],
  receiving: readonly Leading[],
  failing: FunctionSymbol,
  starts: readonly NamedPlace[],
): FunctionSymbol[] {
  const steps = new Map(making.map((place) => [keyOf(place), place.steps]));
  const both = receiving
    .flatMap((place) => {
      const other = steps.get(keyOf(place));
      return other !== undefined && place.symbol
        ? [{ symbol: place.symbol, steps: place.steps + other }]
        : [];
    })
    .toSorted((left, right) => left.steps - right.steps)
    .map(({ symbol }) => symbol);
  const holder = holderOf(failing.node);
  const isBeside = starts.some(
    ({ path, symbol }) =>
      path === failing.path && symbol && holder && holderOf(symbol.node)?.id === holder.id,
  );
  return [...new Set([...(isBeside ? [failing] : []), ...both])].slice(0, MOST_ENTRIES);
}

/** The class or the function that a function stands in. */
function holderOf(node: Node): Node | null {
  return ancestorOfType(node, [
    "class_declaration",
    "abstract_class_declaration",
    "class",
    "function_declaration",
    "arrow_function",
    "function_expression",
  ]);
}

/** A function that the trace does not pass, as a frame of which nothing was captured. */
function withoutFrame({ code }: JavascriptProject, symbol: FunctionSymbol): OwnFrame | null {
  const file = code.file(symbol.path);
  const line = endLineOf(symbol.node);
  return file && { file, line, symbol, frame: madeFrame(0, symbol, line) };
}
