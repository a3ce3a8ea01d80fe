import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, startLineOf } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Expectation, RequestStimulus } from "../../../reproduce/scenario.ts";
import type { CandidateEdit } from "../../candidate.ts";
import {
  frameworkAnswer,
  type HouseAnswer,
  houseAnswer,
  isInHandler,
  isReworded,
  knowsFramework,
  plainSentence,
  restatedAnswer,
  toldDetail,
} from "../../house/absent-answer.ts";
import { hasActedBefore } from "../../house/acted-before.ts";
import { callersTakeNothing, failureValueOf } from "../../house/failure-value.ts";
import {
  caughtAs,
  describeReaction,
  houseReactions,
  type WrittenReaction,
} from "../../house/house-reaction.ts";
import { nullableSlot } from "../../house/nullable-field.ts";
import type { Situation } from "../../house/refusals.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, insertBefore, wrapInTry } from "../edits/statements.ts";
import { isCaughtOnTrace } from "../fault/caught-on-trace.ts";
import { handlerOf, isHandler } from "../fault/handler.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { refuseInHandler } from "../fault/refuse-in-handler.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";
import { requestStimulus, variedBody } from "../stimuli/request.ts";
import { caughtRaise } from "./caught-raise.ts";

/** A value that cannot be used, and how its badness can be seen before or while it is. */
export interface BadValue {
  readonly file: SourceFile;
  /** The statement that uses it. */
  readonly statement: Node;
  readonly check:
    | { readonly kind: "if"; readonly condition: string }
    /** It is none of those that a chain of questions knows. */
    | { readonly kind: "else" }
    /** It is looked at behind the statement, which gives it its name. */
    | { readonly kind: "after"; readonly condition: string }
    | { readonly kind: "try"; readonly caught: string }
    /** The value gets a name in front of the statement, and is looked at there. */
    | {
        readonly kind: "bind";
        readonly condition: string;
        readonly node: Node;
        readonly local: string;
        /** What gets the name, where that is not the expression as it stands. */
        readonly written?: string;
      }
    /** The call alone is tried, in front of the statement. */
    | { readonly kind: "hoist"; readonly caught: string; readonly node: Node; readonly local: string };
  /** Changes that go with the check. */
  readonly extra?: readonly Edit[];
  /** How far to look for what others do: some values are bad in this function alone. */
  readonly reach?: "function" | "project";
  readonly situation: Situation;
  /** Words for what is bad or missing: `["order"]`, `["amount"]`. */
  readonly thing: readonly string[];
  readonly subject: string | null;
  readonly key: string | null;
  /** What was asked for the key, as written: `self._people`. */
  readonly holder?: string;
  /** The exception that comes of it, without its module. */
  readonly exception: string;
  /** Last name of the call that raises it; null for operators. */
  readonly callee: string | null;
  /** Whether it is a text that was held against a pattern. */
  readonly isMatched?: boolean;
  /** Whether the request names it, so that the client can be told. */
  readonly isFromRequest: boolean;
  /** The part of the request that names it, where that is known: see `RefusalTarget`. */
  readonly askedIn?: string | null;
  /** Entries of a body that name it, where others name what is there. */
  readonly varies?: readonly string[];
  /** Whether the words for it are a name of this place alone, by which who sent it does not know it. */
  readonly isNamedHere?: boolean;
  /** `A line without text`: what happens, for sentences. */
  readonly what: string;
  readonly cause: string;
  readonly name: string;
}

const OF_OTHER_MATTERS: ReadonlySet<number> = new Set([401, 403, 409, 429]);

/** What the house does with such a value, in the order in which a maintainer would choose. */
export function reactionIdeas(investigation: Investigation, fault: PythonFault, bad: BadValue): Idea[] {
  const isWeb = requestStimulus(investigation) !== null;
  const hasActed = hasActedBefore(scopeOf(bad.statement), bad.statement);
  const reactions = (reach: "function" | "project") =>
    houseReactions(investigation.code, wantedOf(bad), reach).filter(
      ({ ends, status }) =>
        (ends !== "return" || !hasActed) &&
        // A conflict, a right that somebody lacks or a limit is another matter than a thing that is not there.
        !(bad.situation === "absent" && OF_OTHER_MATTERS.has(status ?? 0)),
    );
  const inner = reactions("function");
  const outer = bad.reach === "function" ? [] : reactions("project");
  const { code } = investigation;
  const isOfFramework = ({ raises }: WrittenReaction) =>
    raises !== null &&
    code.classesNamed(raises).length === 0 &&
    /^(?:HTTPException|Http404|abort)$/.test(raises);
  const usable = (reaction: WrittenReaction) =>
    (!isOfFramework(reaction) || knowsFramework(code, bad.file.path)) &&
    (!isWeb || reaction.ends !== "raise" || (reaction.status !== null && bad.isFromRequest));
  const near = inner
    .filter((reaction) => usable(reaction) || isCaughtOnTheWay(code, fault, bad, reaction))
    .flatMap((reaction) => ideaOf(investigation, bad, reaction) ?? []);
  const ownCount = near.length;
  const caught = ownCount === 0 ? caughtRaise(code, fault, bad) : null;
  // As it is raised elsewhere it says more than in plain words.
  const said = caught && outer.find(({ raises, ends }) => ends === "raise" && raises === caught.raises);
  if (caught) near.push(...[ideaOf(investigation, bad, said ?? caught)].filter((idea) => idea !== null));
  const asked = bad.isFromRequest ? refusalIdea(investigation, fault, bad) : null;
  const far = outer.filter(usable).flatMap((reaction) => ideaOf(investigation, bad, reaction) ?? []);
  const found =
    asked && asked.basis === "guess"
      ? [...near, ...far, asked]
      : [...near, ...(asked ? [asked] : []), ...far];
  const failure = failureIdea(investigation, bad);
  // What the docstring promises for this very case goes before what others do, and so does a type that is true of it alone.
  if (failure)
    found.splice(failure.isSaid ? 0 : failure.isDeclared ? ownCount : found.length, 0, failure.idea);
  const seen = new Set<string>();
  return found.filter((idea) => {
    const text = JSON.stringify(idea.edits);
    return seen.has(text) ? false : seen.add(text);
  });
}

/**
 * Whether somebody on the trace makes an answer of what is raised for the same value, whatever that answer looks like: a
 * class of the project that a handler around one of the calls catches.
 */
function isCaughtOnTheWay(
  code: Investigation["code"],
  fault: PythonFault,
  { file, statement }: BadValue,
  { raises, ends, status, evidence }: WrittenReaction,
): boolean {
  if (ends !== "raise" || raises === null || status !== null) return false;
  const guard = file.text.split("\n")[Number(evidence[0]?.split(":").at(-1)) - 1] ?? "";
  const asked = new Set(guard.match(/[A-Za-z_]\w*/g));
  if (!statement.descendantsOfType("identifier").some(({ text }) => asked.has(text))) return false;
  return isCaughtOnTrace(code, fault, raises);
}

/** The value that the function gives on failure by its kin or its annotation, where its callers take that. */
function failureIdea(
  investigation: Investigation,
  bad: BadValue,
): { readonly idea: Idea; readonly isSaid: boolean; readonly isDeclared: boolean } | null {
  const { code } = investigation;
  const symbol = code.functionAt(bad.file.path, startLineOf(bad.statement));
  const failure = symbol && !isHandler(code, symbol) ? failureValueOf(code, symbol) : null;
  if (!symbol || !failure || scopeOf(bad.statement).id !== symbol.node.id) return null;
  if (hasActedBefore(symbol.node, bad.statement)) return null;
  const isNothing = /\bNone\b|^return$/.test(failure.statement);
  // A part that may be None is no reason to give up the whole.
  const value = isNothing ? failingValueOf(investigation) : null;
  if (value && nullableSlot(code, value.place.node) !== null) return null;
  if (isNothing && failure.isSaid !== true && !callersTakeNothing(code, symbol)) return null;
  if (bad.situation === "missing_part" && failure.evidence.some((place) => asksOther(code, place, bad)))
    return null;
  if (!isOwnFailure(failure.evidence, symbol)) {
    // Functions that share but a word such as `get` are no kin.
    if (
      /^_*(?:get|compute|calculate|calc|make|build|create|to|is|has|do|run|process|handle)_/.test(symbol.name)
    )
      return null;
    if (bad.exception === "ZeroDivisionError" && !/\b(?:None|-?[\d.]+)$/.test(failure.statement)) return null;
  }
  const edits = editsFor(bad, { lines: [failure.statement], alias: null }, []);
  if (!edits) return null;
  const idea: Idea = {
    cause: bad.cause,
    explanation: `${bad.what}: the function leaves with \`${failure.statement}\`, its failure value by ${failure.evidence.join(", ")}.`,
    edits,
    basis: "house",
    expectation: FINE,
    name: bad.name,
    sentence: `${bad.what} gives the function's failure value.`,
    variant: variantOf(investigation, bad),
  };
  return { idea, isSaid: failure.isSaid ?? false, isDeclared: failure.isDeclared ?? false };
}

/** Whether a way out looks at another entry of the same data: what is switched off is not what is missing. */
function asksOther(code: Investigation["code"], place: string, { key }: BadValue): boolean {
  const [path = "", line] = place.split(":");
  const lines = code.file(path)?.text.split("\n") ?? [];
  const guard = [lines[Number(line) - 2], lines[Number(line) - 1]].find((text) =>
    /^\s*(?:el)?if\b/.test(text ?? ""),
  );
  const asked = /[[(]\s*(["'])([^"']+)\1\s*[\])]/.exec(guard ?? "")?.[2];
  return asked !== undefined && key !== null && !key.includes(asked);
}

/** Whether the function itself shows its failure value, by another way out or by what it says that it returns. */
function isOwnFailure(evidence: readonly string[], { path, startLine, endLine }: FunctionSymbol): boolean {
  return evidence.some((place) => {
    const [file, line] = place.split(":");
    return file === path && Number(line) >= startLine && Number(line) <= endLine;
  });
}

function wantedOf(bad: BadValue): Parameters<typeof houseReactions>[1] {
  const { file, statement, situation, thing, subject, key, exception, callee, holder } = bad;
  return {
    file,
    statement,
    situation,
    thing,
    subject,
    key,
    exception,
    callee,
    ...(holder !== undefined && { holder }),
    ...(bad.isNamedHere && { isNamedHere: true }),
    ...(bad.isMatched && { isMatched: true }),
    isCaught: bad.check.kind === "try" || bad.check.kind === "hoist",
  };
}

function ideaOf(investigation: Investigation, bad: BadValue, reaction: WrittenReaction): Idea | null {
  const edits = editsFor(bad, reaction, reaction.imports);
  if (!edits) return null;
  return {
    cause: bad.cause,
    explanation: `${bad.what}: ${describeReaction(reaction)}, as at ${reaction.evidence.join(", ")}.`,
    edits,
    basis: "house",
    expectation: expectationOf(investigation, reaction),
    name: bad.name,
    sentence: `${bad.what}: ${describeReaction(reaction)}.`,
    variant: variantOf(investigation, bad),
  };
}

function variantOf(investigation: Investigation, { varies }: BadValue): RequestStimulus | null {
  const stimulus = requestStimulus(investigation);
  return stimulus && variedBody(stimulus, varies ?? null);
}

function expectationOf(investigation: Investigation, reaction: WrittenReaction): Expectation {
  const { status, detail, raises, ends } = reaction;
  if (requestStimulus(investigation) !== null)
    return status === null
      ? FINE
      : answered([status], detail && !isReworded(investigation.code, raises) ? [detail] : []);
  return ends === "raise" && raises !== null ? { kind: "raises", type: raises, detail: [] } : FINE;
}

/** A check of a bad value with the lines of a reaction, as edits; null where it cannot stand there. */
export function editsFor(
  bad: BadValue,
  { lines, alias }: Pick<WrittenReaction, "lines" | "alias">,
  imports: HouseAnswer["imports"],
): CandidateEdit[] | null {
  // What the house does it does as a whole: a note that no test sees is half of it.
  const { check, file, statement } = bad;
  const inner = lines.map((line) => `\t${line}`);
  const added = [
    ...imports.map((one) => ({ ...one, part: "fix" })),
    ...(bad.extra ?? []).map((one) => ({ ...one, part: "fix", together: "reaction" })),
  ];
  switch (check.kind) {
    case "if": {
      const edit = insertBefore(file, statement, [`if ${check.condition}:`, ...inner]);
      return edit && [...added, { ...edit, part: "fix", together: "reaction" }];
    }
    case "else": {
      const edit = insertAfter(file, statement, ["else:", ...inner]);
      return edit && [...added, { ...edit, part: "fix", together: "reaction" }];
    }
    case "after": {
      const edit = insertAfter(file, statement, [`if ${check.condition}:`, ...inner]);
      return edit && [...added, { ...edit, part: "fix", together: "reaction" }];
    }
    case "bind": {
      const { node, local, condition, written } = check;
      const checked = [`${local} = ${written ?? node.text}`, `if ${condition}:`, ...inner];
      const edit = node.text.includes("\n") ? null : insertBefore(file, statement, checked);
      return (
        edit && [
          ...added,
          { ...edit, part: "fix", together: "reaction" },
          { ...replaceNode(file, node, local), part: "fix", together: "reaction" },
        ]
      );
    }
    case "try": {
      const edit = wrapInTry(file, statement, { caught: caughtAs(check.caught, { alias }), lines });
      return edit && [...added, { ...edit, part: "fix", together: "reaction" }];
    }
    case "hoist": {
      const { node, local, caught } = check;
      const tried = ["try:", `\t${local} = ${node.text}`, `except ${caughtAs(caught, { alias })}:`, ...inner];
      const edit = node.text.includes("\n") ? null : insertBefore(file, statement, tried);
      return (
        edit && [
          ...added,
          { ...edit, part: "fix", together: "reaction" },
          { ...replaceNode(file, node, local), part: "fix", together: "reaction" },
        ]
      );
    }
  }
}

/** The refusal of a request, in the house's form, else in the framework's. */
function refusalIdea(investigation: Investigation, fault: PythonFault, bad: BadValue): Idea | null {
  const handler = handlerOf(investigation, fault);
  if (!handler) return null;
  const { file, statement, thing, subject, key, situation } = bad;
  const isNamedHere = bad.isNamedHere ?? false;
  const askedIn = bad.askedIn ?? null;
  const target = { file, statement, thing, subject, key, askedIn, reads: bad.callee, isNamedHere };
  const own = houseAnswer(investigation.code, situation, target, null);
  const isHere = isInHandler(investigation.code, file, statement);
  const outside = own || isHere ? null : refuseInHandler(investigation, fault, bad);
  const restated = isHere && !own ? restatedAnswer(investigation.code, situation, target) : null;
  const answer =
    own ??
    outside?.answer ??
    (isHere
      ? ((restated && situation === "bad_value" && restated.detail !== null && !restated.rivals
          ? // HTTP asks for 400 where what was sent cannot be read; the form is the house's.
            { ...restated, basis: "standard" as const }
          : restated) ??
        frameworkAnswer(
          investigation.code,
          handler.framework,
          situation,
          target,
          plainSentence(situation, thing),
        ))
      : null);
  const edits =
    outside?.edits ?? (answer && editsFor(bad, { lines: answer.lines, alias: null }, answer.imports));
  if (!answer || !edits) return null;
  const where = answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : "";
  return {
    cause: bad.cause,
    explanation: `${bad.what} is answered with ${answer.status}${where}.`,
    edits,
    basis: answer.basis,
    ...(answer.rivals !== undefined && { rivals: answer.rivals }),
    expectation: answered([answer.status], toldDetail(investigation.code, answer)),
    name: bad.name,
    sentence: `${bad.what} is answered with ${answer.status}.`,
    variant: variantOf(investigation, bad),
  };
}

/** Whether a statement evaluates an expression exactly once, in any case. */
export function isAlwaysEvaluated(node: Node, statement: Node): boolean {
  if (
    !/^(?:expression_statement|return_statement|if_statement|for_statement|raise_statement)$/.test(
      statement.type,
    )
  )
    return false;
  const scope = ancestorOfType(node, CONDITIONAL, statement);
  return scope === null || scope.startIndex <= statement.startIndex;
}

const CONDITIONAL = [
  "lambda",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
  "conditional_expression",
  "boolean_operator",
  "block",
];
