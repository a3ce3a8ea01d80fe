import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { isDeclaredEmpty } from "../../../diagnose/origin/javascript/bindings.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Origin, traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { pythonFaultOf } from "../fault/python-fault.ts";
import { defineRecipe } from "../javascript/define.ts";
import { javascriptFaultOf } from "../javascript/fault.ts";
import { FINE } from "../javascript/idea.ts";
import { statementOf } from "../javascript/statements.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { wayOutGuide, wayOutGuideOfPython } from "./guide.ts";
import { lazyResult } from "./lazy.ts";
import { meantObject } from "./meant-object.ts";
import { passedCatch } from "./passed-catch.ts";
import { emptyWays, returnedResults } from "./returned.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { silentCallbacks, suspects } from "./suspects.ts";
import { setOnEachWay } from "./unset.ts";
import { wrongAnswer } from "./wrong-answer.ts";

/** A change that fills a way which ends in nothing, in either language. */
export interface WayOut {
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly place: { readonly path: string; readonly line: number };
  readonly name: string;
  readonly basis: "house" | "standard" | "guess";
}

const known = new WeakMap<Investigation, readonly WayOut[]>();

/** What fills the empty ways that an error came from. */
export function waysOut(investigation: Investigation): readonly WayOut[] {
  const found = known.get(investigation);
  if (found) return found;
  const made = subjectsOf(investigation).flatMap((subject): WayOut[] => {
    const filled = returnedResults(subject);
    if (!filled) return [];
    const { name, file } = subject;
    return [
      {
        cause: filled.evidence
          ? `\`${name}\` gives nothing where none of its branches is taken.`
          : `\`${name}\` comes to an end without handing back \`${shortened(filled.text)}\`, which it has in hand there.`,
        explanation: filled.evidence
          ? `There it does what ${filled.evidence} does, which asks the same.`
          : `It hands back \`${shortened(filled.text)}\`, as its callers expect.`,
        edits: filled.edits,
        place: { path: file.path, line: filled.line },
        name: "result_is_handed_back",
        basis: "house",
      },
    ];
  });
  const all = [
    ...unsetWaysOut(investigation),
    ...lazyResults(investigation),
    ...unsetVariables(investigation),
    ...meantObjects(investigation),
    ...wrongAnswers(investigation),
    ...passedCatches(investigation),
    ...made,
  ].slice(0, 1);
  known.set(investigation, all);
  return all;
}

/** A variable of Python that was read before any of the ways had set it. */
function unsetWaysOut(investigation: Investigation): WayOut[] {
  const fault = pythonFaultOf(investigation);
  const name = fault && UNSET.exec(fault.exception.value)?.[1];
  if (!fault?.function || !name || fault.exception.type !== "UnboundLocalError") return [];
  const subject = subjectOf(investigation.code, fault.file, fault.function.node);
  const set = subject && setOnEachWay(subject, name, fault.statement);
  if (!set) return [];
  return [
    {
      cause: `\`${name}\` is read at ${fault.file.path}:${fault.line} on a way on which nothing has set it.`,
      explanation: set.explanation,
      edits: set.edits,
      place: { path: fault.file.path, line: set.line },
      name: `${name}_is_set_on_each_way`,
      basis: set.basis,
    },
  ];
}

/** What Python works out only behind the handler that is there for its errors. */
function lazyResults(investigation: Investigation): WayOut[] {
  const fault = pythonFaultOf(investigation);
  const lazy = fault && lazyResult(investigation.code, fault);
  if (!lazy) return [];
  const { file, returned, edits } = lazy;
  return [
    {
      cause: `\`${shortened(returned.text)}\` is worked out after its \`try\` has been left, so the handler does not see the error.`,
      explanation: "It is worked out there, as a list, so that the handler around it sees the error.",
      edits,
      place: { path: file.path, line: startLineOf(returned) },
      name: "what_fails_later_is_caught",
      basis: "standard",
    },
  ];
}

const MOST_PLACES = 12;

/** `let each;` of JavaScript, which one of the ways leaves as it is. */
function unsetVariables(investigation: Investigation): WayOut[] {
  const { code } = investigation;
  for (const { place } of (traceWays(investigation)?.ways ?? []).slice(0, MOST_PLACES)) {
    const { node, path } = place;
    const file = code.file(path);
    const statement = node.type === "identifier" && file?.language !== "python" ? statementOf(node) : null;
    const scope = statement && functionAround(statement);
    if (!file || !statement || !scope || !isDeclaredEmpty(scope, node.text)) continue;
    const subject = subjectOf(code, file, scope);
    const set = subject && setOnEachWay(subject, node.text, statement);
    if (!set) continue;
    return [
      {
        cause: `\`${node.text}\` is read at ${path}:${startLineOf(node)} on a way on which nothing has set it.`,
        explanation: set.explanation,
        edits: set.edits,
        place: { path, line: set.line },
        name: `${node.text}_is_set_on_each_way`,
        basis: set.basis,
      },
    ];
  }
  return [];
}

/** The body of an arrow that was meant as an object, and is a block. */
function meantObjects(investigation: Investigation): WayOut[] {
  const { code } = investigation;
  const origins = (traceWays(investigation)?.origins ?? []).filter(({ kind }) => kind === "missing_return");
  return origins.slice(0, 2).flatMap((origin): WayOut[] => {
    const file = code.file(origin.path);
    const arrows =
      file?.language === "python" ? [] : (file?.tree.rootNode.descendantsOfType("arrow_function") ?? []);
    const [arrow, ...more] = arrows.filter(
      (one) => startLineOf(one) === origin.line && field(one, "body")?.type === "object",
    );
    const body = arrow && field(arrow, "body");
    const edit = file && body && more.length === 0 ? meantObject(file, body) : null;
    if (!body || !edit) return [];
    return [
      {
        cause: `The braces at ${origin.path}:${startLineOf(body)} are the block of the function and no object, so it gives undefined.`,
        explanation: "The object stands in brackets.",
        edits: [edit],
        place: { path: origin.path, line: startLineOf(body) },
        name: "result_is_handed_back",
        basis: "standard",
      },
    ];
  });
}

/** A method of a list that was taken for one that gives the list. */
function wrongAnswers(investigation: Investigation): WayOut[] {
  const wrong = wrongAnswer(investigation);
  if (!wrong) return [];
  const { file, returned, edits, given } = wrong;
  return [
    {
      cause: `\`${shortened(returned.text)}\` is handed back, which answers no list, and its callers take one.`,
      explanation: `It hands back ${given === returned.text ? "what the callback gives for each item" : `\`${given}\` itself`}.`,
      edits,
      place: { path: file.path, line: startLineOf(returned) },
      name: "result_is_handed_back",
      basis: "standard",
    },
  ];
}

function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}

/** A promise that is handed back before a `catch` can see what becomes of it. */
function passedCatches(investigation: Investigation): WayOut[] {
  const fault = javascriptFaultOf(investigation);
  const passed = fault && passedCatch(investigation, fault);
  if (!passed) return [];
  const { file, returned, clause, edits } = passed;
  return [
    {
      cause: `\`${shortened(returned.text)}\` is handed back before it is settled, so the catch at line ${startLineOf(clause)} does not see what it is rejected with.`,
      explanation: "It is awaited first, so that the catch around it sees its failure.",
      edits,
      place: { path: file.path, line: startLineOf(returned) },
      name: "what_fails_later_is_caught",
      basis: "standard",
    },
  ];
}

const UNSET = /variable '([A-Za-z_]\w*)'/;

/** The functions that gave nothing on the way to the error, likeliest first. */
function subjectsOf(investigation: Investigation): Subject[] {
  const { code } = investigation;
  const origins = traceWays(investigation)?.origins ?? [];
  const missing = origins.filter(({ kind }) => kind === "missing_return").slice(0, 2);
  if (missing.length === 0) {
    const named = origins.slice(0, 2).flatMap((origin) => calledByName(investigation, origin));
    const callbacks = named.length > 0 ? named : silentCallbacks(investigation);
    return callbacks.length > 0 ? callbacks : suspects(investigation);
  }
  return missing.flatMap((origin) => {
    const file = code.file(origin.path);
    if (!file || file.isTest) return [];
    const definition =
      file.language === "python"
        ? (code.functionAt(origin.path, origin.line)?.node ?? null)
        : definitionOf(investigation, origin.path, origin.line, origin.places.at(-1)?.node ?? null);
    const subject = definition && subjectOf(code, file, definition);
    return subject ? [subject] : [];
  });
}

/** `remember(key, parse)`, where `remember` is handed out by another function: the only one of this name is meant. */
function calledByName({ code }: Investigation, { kind, places }: Origin): Subject[] {
  const place = places.at(-1);
  const call = place && /^await/.test(place.node.type) ? place.node.firstNamedChild : place?.node;
  const callee = call && /^call/.test(call.type) ? field(call, "function") : null;
  const name = callee && lastNameOf(callee);
  const symbols = kind === "outside" && name ? code.functionsNamed(name) : [];
  const [only, ...more] = symbols.filter(({ path }) => code.file(path)?.isTest === false);
  const file = only && code.file(only.path);
  const isOfSameLanguage = file && (file.language === "python") === (place?.path.endsWith(".py") ?? false);
  if (!only || !file || more.length > 0 || !isOfSameLanguage) return [];
  const subject = subjectOf(code, file, only.node);
  // A method that many things have is not told by its name.
  const isHandedOut = subject !== null && subject.given.length > 0 && emptyWays(subject).length > 0;
  return isHandedOut ? [subject] : [];
}

function definitionOf({ code }: Investigation, path: string, line: number, node: Node | null): Node | null {
  if (node && isFunctionNode(node) && startLineOf(node) === line) return node;
  const starting = (code.symbolsOf(path)?.functions ?? [])
    .filter(({ startLine }) => startLine === line)
    .map((one) => one.node);
  const callback = (node?.descendantsOfType(["arrow_function", "function_expression"]) ?? []).find(
    (child) =>
      startLineOf(child) === line &&
      field(child, "body")?.type === "statement_block" &&
      returnsOf(child).canFallOff,
  );
  return callback ?? starting.find((one) => returnsOf(one).canFallOff) ?? starting[0] ?? null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}

/** Python: every way out of a function has its value. */
export const wayOutRecipe: Recipe = findingsRecipe({
  slug: "way-out",
  guide: wayOutGuideOfPython,
  score: (_fault, investigation) => (waysOut(investigation).length > 0 ? 0.93 : null),
  findings: (investigation) =>
    waysOut(investigation).map((one) => ({
      id: "way-out",
      sentence: one.cause,
      path: one.place.path,
      line: one.place.line,
      ideas: [runningIdea(one)],
      advice: "Let every way out of a function hand back what its callers take.",
    })),
});

/** JavaScript and TypeScript: every way out of a function has its value. */
export const wayOutOfNodeRecipe: Recipe = defineRecipe({
  slug: "way-out",
  guide: wayOutGuide,
  matches: (_fault, investigation) =>
    waysOut(investigation).length > 0
      ? { score: 0.93, evidence: "A function ends without handing back its result." }
      : null,
  ideas: (investigation) =>
    waysOut(investigation).map((one) => ({
      ...one,
      edits: one.edits.map((edit) => ({
        ...edit,
        part: "fix",
        ...(one.edits.length > 1 && { together: "fix" }),
      })),
      sentence: "The request is answered from the result",
      expectation: FINE,
    })),
  open: (_investigation, { frame }) => ({
    sentence: `A function gave nothing to ${frame.path}:${frame.line}.`,
    advice: ["Let every way out of a function hand back what its callers take."],
  }),
});
