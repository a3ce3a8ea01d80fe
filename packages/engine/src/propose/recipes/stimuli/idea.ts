import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { clauseAt } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Expectation, RequestStimulus, Scenario } from "../../../reproduce/scenario.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { type PythonFault, pythonFaultOf } from "../fault/python-fault.ts";
import type { Patch } from "../recipe.ts";
import { requestStimulus, testedPaths, variedPath } from "./request.ts";

/** A change that a recipe has in mind, with what must be seen once it is made. */
export interface Idea {
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly CandidateEdit[];
  readonly basis: Patch["basis"];
  /** Whether it makes up a number for one of many items. */
  readonly isMadeUpNumber?: boolean;
  /** See `Candidate.rivals`. */
  readonly rivals?: number;
  /** What the request that failed must be answered with. */
  readonly expectation: Expectation;
  /** Name of the test: `unknown_order`. */
  readonly name: string;
  readonly sentence: string;
  /**
   * Whether other values in the path of the request show the same error: ids that nobody has. A text where it is known
   * which part was not found: a connector of a station that is there, and stays as it is.
   */
  readonly variesPath?: boolean | string;
  /** The same error with other values, where they stand elsewhere. */
  readonly variant?: RequestStimulus | null;
  /** Further requests and what they must be answered with. */
  readonly further?: readonly Scenario[];
}

const ANY_ANSWER: Expectation = { kind: "no_error", below: 500 };

/**
 * The scenarios that show the error and judge its fix, by request. The first asserts the answer of the first idea where
 * that is more than a guess, so that no other answer passes; else only that the error is gone.
 */
export function scenariosOf(investigation: Investigation, ideas: readonly Idea[]): Scenario[] {
  const stimulus = requestStimulus(investigation);
  const [first] = ideas.map((idea) => asDecided(investigation, idea));
  if (!stimulus || !first) return stimulus ? [bare(stimulus)] : [];
  const shown: Scenario = {
    ...shownBy(investigation, stimulus, first),
    expectation: first.basis === "guess" ? ANY_ANSWER : first.expectation,
  };
  return [shown, ...guards(investigation, stimulus), ...(first.further ?? [])];
}

/** The error alone, where no change is known. */
function bare(stimulus: RequestStimulus): Scenario {
  return {
    name: "captured_request",
    sentence: "The captured request is answered.",
    stimulus,
    expectation: ANY_ANSWER,
    role: "proving",
    proves: "fix",
  };
}

function shownBy(investigation: Investigation, stimulus: RequestStimulus, idea: Idea): Scenario {
  const { variesPath } = idea;
  const sought = typeof variesPath === "string" ? variesPath : null;
  const variant = variesPath ? variedPath(investigation, stimulus, sought, idea.name) : idea.variant;
  return {
    name: idea.name,
    sentence: idea.sentence,
    stimulus,
    expectation: idea.expectation,
    role: "proving",
    proves: "fix",
    ...(variant && { variant }),
  };
}

const MOST_GUARDS = 1;

/** Requests of the project's own tests to the same route: they are answered as before. */
function guards(investigation: Investigation, stimulus: RequestStimulus): Scenario[] {
  return testedPaths(investigation, stimulus)
    .slice(0, MOST_GUARDS)
    .map((path) => ({
      name: "known_values",
      sentence: "Known values are answered as before.",
      stimulus: { ...stimulus, path, query: [] },
      expectation: { kind: "answer", status: [200], detail: [], notDetail: [], headers: [] },
      role: "guarding",
      proves: null,
    }));
}

/**
 * What is written wrong without doubt is right afterwards whatever the answer is, where the failing statement decides over
 * a refusal: without the rows and the people of production the house may well refuse the request.
 */
function asDecided(investigation: Investigation, idea: Idea): Idea {
  const { expectation, basis } = idea;
  const isFine = expectation.kind === "no_error" && expectation.below === 400;
  const fault = isFine && basis !== "guess" ? pythonFaultOf(investigation) : null;
  const failure = fault && isFailureOfOthers(fault);
  if (failure) return { ...idea, expectation: answered([failure]) };
  const isDecided =
    fault !== null && (isRefusal(fault) || (basis === "standard" && decidesOverRefusal(fault.statement)));
  return isDecided ? { ...idea, expectation: ANY_ANSWER } : idea;
}

/** Whether the line that failed was about to refuse, or to handle an error: what it says then is the answer. */
function isRefusal({ statement, function: symbol, line }: PythonFault): boolean {
  const refuses = /\b4\d\d\b|HTTP_4\d\d/;
  if (/^(?:return|raise)_statement$/.test(statement.type) && refuses.test(statement.text)) return true;
  const handler = symbol && clauseAt(symbol.node, line);
  return handler !== null && refuses.test(handler.clause.node.text);
}

/** The status by which the handler that failed tells of somebody else's failure: 502, 503, 504. */
function isFailureOfOthers({ function: symbol, line }: PythonFault): number | null {
  const handler = symbol && clauseAt(symbol.node, line);
  const said = handler
    ? [...handler.clause.node.text.matchAll(/\b(50[1-9])\b/g)].map(([, code]) => Number(code))
    : [];
  const [status, ...others] = new Set(said);
  return status !== undefined && others.length === 0 ? status : null;
}

/** `if not found(number): raise …`, or a value that the next statement refuses. */
function decidesOverRefusal(statement: Node): boolean {
  if (statement.type === "if_statement") return endsThere(statement);
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const name = assignment?.type === "assignment" ? field(assignment, "left")?.text : null;
  const next = statement.nextNamedSibling;
  const condition = next?.type === "if_statement" ? field(next, "condition") : null;
  const isAsked = (condition?.descendantsOfType("identifier") ?? [])
    .concat(condition?.type === "identifier" ? [condition] : [])
    .some(({ text }) => text === name);
  return next !== null && isAsked && endsThere(next);
}

function endsThere(statement: Node): boolean {
  const last = field(statement, "consequence")?.namedChildren.findLast(({ type }) => type !== "comment");
  return (
    last !== undefined && (/^(?:raise|return)_statement$/.test(last.type) || /^\w*\.?abort\(/.test(last.text))
  );
}

/** An idea as a patch. `ideas` are all of its error, in order: the first names the reproduction. */
export function patchOf(investigation: Investigation, given: Idea, ideas: readonly Idea[]): Patch {
  const idea = asDecided(investigation, given);
  const scenarios = scenariosOf(investigation, ideas);
  const [shown] = scenarios;
  const stimulus = requestStimulus(investigation);
  const precise = shown && stimulus && idea.basis === "guess" && idea.expectation.kind === "answer";
  const own: Scenario[] = precise
    ? [{ ...shownBy(investigation, stimulus, idea), name: `${idea.name}_is_answered` }]
    : [];
  return {
    cause: idea.cause,
    explanation: idea.explanation,
    edits: idea.edits,
    obligations: [],
    basis: idea.basis,
    ...(idea.isMadeUpNumber && { isMadeUpNumber: true }),
    ...(idea.rivals !== undefined && { rivals: idea.rivals }),
    scenarios: [...scenarios, ...own],
  };
}

/** The answer with a status, and words that its text must hold. */
export function answered(status: readonly number[], detail: readonly string[] = []): Expectation {
  return { kind: "answer", status, detail, notDetail: [], headers: [] };
}

export const FINE: Expectation = { kind: "no_error", below: 400 };
export const NO_ERROR = ANY_ANSWER;
