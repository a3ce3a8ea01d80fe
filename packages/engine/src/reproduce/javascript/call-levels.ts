import type { FunctionSymbol } from "../../code/code-index.ts";
import { webHandlerOf } from "../../code/javascript/handlers.ts";
import { endLineOf } from "../../code/nodes.ts";
import { failingValue } from "../../diagnose/origin/failing-value.ts";
import { traceOrigin } from "../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../investigation.ts";
import { doubledAnswers, withAnswer } from "./answers/doubled-answers.ts";
import { relocated } from "./arrangement/borrow-imports.ts";
import { type BorrowedCall, callsOfFunction } from "./arrangement/borrowed-calls.ts";
import { type OwnFrame, ownFrames, replayedCall } from "./arrangement/entries.ts";
import { type Reach, reachesOf } from "./arrangement/reach.ts";
import { storedTextCalls } from "./arrangement/stored-text.ts";
import type { Trust, WrittenCall } from "./arrangement/written-call.ts";
import { type TestTopic, topicOfSymbol } from "./call-test.ts";
import { changedLevels } from "./changed/changed-levels.ts";
import { deriveArguments, emptyPaths, type WrongValue } from "./derive-argument.ts";
import { emptiedSamples } from "./emptied-samples.ts";
import { knownArguments, knownByName } from "./known-arguments.ts";
import { givenWords, plainLevels, programLevels, settingLevels } from "./program/program-levels.ts";
import type { JavascriptProject } from "./project.ts";
import { nearSamples, neighbourSamples, sampleCalls } from "./sample-calls.ts";
import { type TestStyle, testStyle } from "./test-style.ts";

/** Calls that enter the project's code at one place and may fail as it did, the likeliest first. */
export interface CallLevel {
  readonly topic: TestTopic;
  readonly style: TestStyle;
  readonly calls: readonly WrittenCall[];
}

const MOST_FRAMES = 8;
const MOST_CALLS = 40;
const MOST_REPEATED = 2;

/**
 * The places at which a test may enter: each frame of the trace, outermost first. What the code around a frame does
 * itself comes before what has to be made up. `obstacles` tells why a frame gives nothing.
 */
export function callLevels(
  investigation: Investigation,
  project: JavascriptProject,
): { readonly levels: readonly CallLevel[]; readonly obstacles: readonly string[] } {
  const own = ownFrames(project, investigation.frames);
  const wrong = wrongValueOf(investigation);
  const levels: CallLevel[] = [];
  const obstacles: string[] = [];
  const seen = new Set<string>();
  const add = (...added: readonly CallLevel[]) => {
    for (const level of added) {
      const texts = level.calls.flatMap(({ text, surroundings }) => [text(""), ...surroundings.body("")]);
      const key = `${level.topic.path}:${level.topic.subject}:${texts.join("\n")}`;
      if (level.calls.length > 0 && !seen.has(key)) levels.push(level);
      seen.add(key);
    }
  };
  const within = [...own.slice(0, MOST_FRAMES / 2), ...own.slice(MOST_FRAMES / 2).slice(-MOST_FRAMES / 2)];
  for (const frame of within) {
    const at = own.indexOf(frame);
    const style = testStyle(project, frame.file.path);
    const known = frame.symbol ? knownByName(frame.symbol, frame.frame) : {};
    const replayed = at < own.length - 1 ? replayedCall(project, style, own, at, known) : null;
    const next = own[at + 1];
    if (replayed && "text" in replayed && next)
      add({
        topic: topicOf(next),
        style,
        calls: givenWords(investigation, project, style, frame.file.path, replayed),
      });
    const outer = outermostOf(project, frame);
    if (!outer) continue;
    const calls = callsInto(investigation, project, style, outer, frame, wrong);
    if (calls.length === 0) obstacles.push(`${outer.name}: it cannot be called from outside`);
    const topic = topicOfSymbol(outer);
    const doubled = { topic, style, calls: doubledCalls(investigation, project, style, outer, frame) };
    const isMadeUp = calls.every(({ trust }) => trust === "derived");
    if (isMadeUp) add(doubled);
    add({ topic, style, calls });
    add(...changedLevels(investigation, project, style, outer), doubled);
  }
  for (const level of programLevels(investigation, project, own)) add(level);
  const sorted = byTrust(levels);
  const plain = plainLevels(investigation, project, sorted);
  return { levels: [...sorted, ...plain, ...settingLevels(investigation, project, own)], obstacles };
}

/** What a program runs with words that it may have been given is nearer than any call with values made up. */
const RANKS: Readonly<Record<Trust, number>> = {
  replayed: 0,
  captured: 0,
  guided: 1,
  borrowed: 2,
  derived: 2,
};

/** Levels whose first call is nearest to what happened first; else outermost first. */
function byTrust(levels: readonly CallLevel[]): CallLevel[] {
  const rank = ({ calls }: CallLevel) => RANKS[calls[0]?.trust ?? "derived"];
  return levels.toSorted((left, right) => rank(left) - rank(right));
}

function topicOf(next: OwnFrame): TestTopic {
  return next.symbol
    ? topicOfSymbol(next.symbol)
    : { path: next.file.path, topic: "call", subject: "the code" };
}

/**
 * The function of a frame that can be reached from outside: the innermost around its line that is no callback, handlers
 * of requests left out.
 */
function outermostOf(project: JavascriptProject, { file, symbol }: OwnFrame): FunctionSymbol | null {
  if (!symbol) return null;
  const around = (project.code.symbolsOf(file.path)?.functions ?? []).filter(
    ({ node }) => node.startIndex <= symbol.node.startIndex && symbol.node.endIndex <= node.endIndex,
  );
  if (around.some(({ node }) => webHandlerOf(project.code, file.path, node))) return null;
  const named = around.findLast(
    ({ name, node }) => !name.startsWith("<") && node.parent?.type !== "arguments",
  );
  return named ?? around[0] ?? null;
}

/** The wrong value, and the file that the failing expression stands in. */
type WrongPlace = WrongValue & { readonly path: string | null };

function wrongValueOf(investigation: Investigation): WrongPlace {
  const failing = failingValue(investigation)?.place;
  const message = investigation.event?.exceptions.at(-1)?.value ?? "";
  return {
    origins: traceOrigin(investigation),
    empty: /\bof null\b|as it is null|null is not|\bnull\b.*iterable/.test(message) ? "null" : "undefined",
    failing: failing && failing.members.length === 0 ? failing.node : null,
    path: failing?.path ?? null,
  };
}

/**
 * Calls of a function from outside: with what its frame held, as the project's tests make them, with values that follow
 * from the error.
 */
export function callsInto(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
  symbol: FunctionSymbol,
  frame: OwnFrame,
  { path, ...rest }: WrongPlace,
): WrittenCall[] {
  const { code } = investigation;
  const wrong = { ...rest, failing: path === symbol.path ? rest.failing : null };
  const isOwn = frame.symbol?.node.id === symbol.node.id;
  const known = isOwn ? knownArguments(symbol, frame.frame) : outerKnown(symbol, frame);
  const isComplete = known.length > 0 && known.every((value) => value !== undefined);
  const sites = callsOfFunction(project, style, symbol);
  const isAsync = isAwaitedCall(symbol, sites);
  const reaches = reachesOf(project, style, symbol);
  let trust: Trust = isComplete ? "captured" : sites.length > 0 ? "borrowed" : "derived";
  const made: WrittenCall[] = [];
  const written = (callee: string, given: readonly string[], around: BorrowedCall | Reach) => {
    const typed = given.map((text, index) => (style.isTypeScript ? asTyped(text, around, index) : text));
    const plain = callText(callee, typed, "access" in around ? around.access : "call");
    const home = "node" in around ? around.home : symbol.path;
    made.push({
      text: (testPath) => relocated(plain, home, testPath),
      isAsync,
      trust,
      surroundings: around.surroundings,
    });
  };

  const message = investigation.event?.exceptions.at(-1)?.value ?? "";
  if (isOwn) made.push(...storedTextCalls(project, style, symbol, reaches, message, known));
  if (isComplete) {
    const values = known.map((value) => value ?? "undefined");
    for (const reach of reaches) written(reach.callee, values, reach);
    for (const site of sites) written(site.callee, values, site);
    // SDKs take objects apart one level deep: what lies deeper is filled up, and what was seen is kept.
    trust = "derived";
  }
  const derived = deriveArguments(code, symbol, frame.line ?? endLineOf(symbol.node), wrong, known);
  const [likeliest, ...others] = isComplete ? filledUp(investigation, symbol, frame, wrong, known) : derived;
  const paths = emptyPaths(symbol, wrong);
  for (const site of sites) {
    const given = site.given.map((text, index) => over(text, known[index]));
    for (const list of emptiedSamples(given, paths, wrong.empty)) written(site.callee, list, site);
    written(site.callee, given, site);
    // What is given functions is answered otherwise than in the sample.
    for (const list of derived)
      for (const [index, text] of list.entries())
        if (/=>/.test(text) && given[index] !== undefined)
          written(site.callee, given.with(index, text), site);
  }
  for (const reach of reaches) {
    if (reach.access === "read") {
      written(reach.callee, [], reach);
      continue;
    }
    if (likeliest) written(reach.callee, likeliest, reach);
    for (const list of others.slice(0, 1)) written(reach.callee, list, reach);
  }
  // Captured values say more than any example.
  if (known.every((value) => value === undefined)) {
    for (const site of sites)
      for (const list of nearSamples([site.given], message)) written(site.callee, list, site);
    const samples = sites.length > 0 ? [] : neighbourSamples(code, symbol);
    const literal = sites.length > 0 ? [] : sampleCalls(code, symbol);
    for (const reach of reaches)
      for (const list of [...literal, ...samples, ...nearSamples([...literal, ...samples], message)])
        written(reach.callee, list, reach);
  }
  for (const reach of reaches) for (const list of others.slice(1)) written(reach.callee, list, reach);
  const once = distinct(made);
  // What a call leaves behind may be what the next one fails over.
  const again = sites.slice(0, MOST_REPEATED).flatMap(({ surroundings: { key } }) => {
    const call = once.find(({ surroundings }) => surroundings.key === key);
    return call ? [repeated(call, style)] : [];
  });
  return [...once, ...distinct(again)];
}

function isAwaitedCall({ node }: FunctionSymbol, sites: readonly BorrowedCall[]): boolean {
  return (
    node.children.some((child) => child.type === "async") ||
    /\bPromise\b|\.then\(/.test(node.text) ||
    // `return this.cache.one(…)`: a promise that is handed on, and that others wait for.
    sites.some((site) => site.node.parent?.type === "await_expression")
  );
}

/** Calls as the project's tests make them, while a part that they hand in answers what the error follows from. */
function doubledCalls(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
  symbol: FunctionSymbol,
  frame: OwnFrame,
): WrittenCall[] {
  const isOwn = frame.symbol?.node.id === symbol.node.id;
  const known = isOwn ? knownArguments(symbol, frame.frame) : outerKnown(symbol, frame);
  return doubledAnswers(investigation, project, style).flatMap((answer) => {
    const sites = callsOfFunction(project, style, symbol, answer.swapping);
    return sites.map((site): WrittenCall => {
      const given = site.given.map((text, index) => over(text, known[index]));
      const plain = callText(site.callee, given, "call");
      return {
        text: (testPath) => relocated(plain, site.home, testPath),
        isAsync: isAwaitedCall(symbol, sites),
        trust: "borrowed",
        surroundings: withAnswer(site.surroundings, answer),
      };
    });
  });
}

/** The same call after it was made once already. */
function repeated(call: WrittenCall, { semicolon }: TestStyle): WrittenCall {
  const { surroundings, text, isAsync } = call;
  const first = (path: string) => `${isAsync ? "await " : ""}${text(path)}${semicolon ? ";" : ""}`;
  return {
    ...call,
    trust: "borrowed",
    surroundings: {
      ...surroundings,
      key: `${surroundings.key}|again`,
      body: (path) => [...surroundings.body(path), first(path)],
    },
  };
}

/** What was captured of an object, in one that has all its parts. */
function over(whole: string, seen: string | undefined): string {
  if (seen === undefined) return whole;
  return seen.startsWith("{") && !/^(?:undefined|null|["'`\d[])/.test(whole) && whole !== seen
    ? `{ ...${/^[\w$.]+$|^\{/.test(whole) ? whole : `(${whole})`}, ...${seen} }`
    : seen;
}

/** Derived arguments with what was captured put over them. */
function filledUp(
  { code }: Investigation,
  symbol: FunctionSymbol,
  frame: OwnFrame,
  wrong: WrongValue,
  known: readonly (string | undefined)[],
): string[][] {
  const open = known.map((value) => (value?.startsWith("{") ? undefined : value));
  if (open.every((value) => value !== undefined)) return [];
  return deriveArguments(code, symbol, frame.line, wrong, open)
    .slice(0, 6)
    .map((list) => list.map((text, index) => over(text, known[index])));
}

/** Values of the outer function's parameters that an inner one of it still sees. */
function outerKnown(symbol: FunctionSymbol, { frame }: OwnFrame): (string | undefined)[] {
  return knownArguments(symbol, { ...frame, line: 0 });
}

/** Values that a type may not allow are given all the same: the error shows that they come. */
function asTyped(text: string, around: BorrowedCall | Reach, index: number): string {
  const isOwn = "given" in around && around.given[index] === text;
  return !isOwn && /\b(?:undefined|null)\b|\.\.\.|\{\}/.test(text) ? `${text} as never` : text;
}

function callText(callee: string, given: readonly string[], access: Reach["access"]): string {
  if (access === "read") return `void ${callee}`;
  if (access === "write") return `${callee} = ${given[0] ?? "undefined"}`;
  return `${callee}(${given.join(", ")})`;
}

function distinct(calls: readonly WrittenCall[]): WrittenCall[] {
  const found = new Map<string, WrittenCall>();
  for (const call of calls) {
    const key = `${call.surroundings.key}${call.text("")}`;
    if (!found.has(key)) found.set(key, call);
  }
  return [...found.values()].slice(0, MOST_CALLS);
}
