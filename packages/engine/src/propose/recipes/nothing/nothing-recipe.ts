import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { type PythonFault, pythonFaultOf } from "../fault/python-fault.ts";
import type { Cause, Guide, Recipe } from "../recipe.ts";
import { type Idea, patchOf, scenariosOf } from "../stimuli/idea.ts";
import { type Birth, birthsOf } from "./births.ts";
import { ideasAtUse, ideasFor } from "./ideas.ts";

/** A family of errors that come from a None where something else was expected. */
export interface NothingFamily {
  readonly slug: string;
  readonly guide: Guide;
  /** Whether the message of an exception belongs to the family. */
  belongs(type: string, message: string): boolean;
}

/** The recipe of such a family: all share the ways in which a None comes about, and what is done about each. */
export function nothingRecipe({ slug, guide, belongs }: NothingFamily): Recipe {
  return {
    slug,
    languages: ["python"],
    guide,
    recognise(investigation) {
      const fault = pythonFaultOf(investigation);
      if (!fault || !belongs(fault.exception.type, fault.exception.value)) return null;
      const evidence = [`${fault.exception.type}: ${fault.exception.value.split("\n")[0]}`];
      return { score: fault.isInnermost ? 0.8 : 0.4, evidence, alarm: true, contract: null };
    },
    causes: (investigation) => findings(investigation).map(({ cause }) => cause),
    patches(investigation, cause) {
      const all = findings(investigation);
      const ideas = all.flatMap((finding) => finding.ideas);
      const own = all.find((finding) => finding.cause.id === cause.id);
      return (own?.ideas ?? []).map((idea) => patchOf(investigation, idea, ideas));
    },
    tests: (investigation) =>
      scenariosOf(
        investigation,
        findings(investigation).flatMap(({ ideas }) => ideas),
      ),
  };
}

interface Finding {
  readonly cause: Cause;
  readonly ideas: readonly Idea[];
}

const known = new WeakMap<Investigation, readonly Finding[]>();

/** Each birth of the None with what could be done about it; those for which something is known come first. */
function findings(investigation: Investigation): readonly Finding[] {
  const found = known.get(investigation);
  if (found) return found;
  const fault = pythonFaultOf(investigation);
  const made = fault ? makeFindings(investigation, fault) : [];
  known.set(investigation, made);
  return made;
}

function makeFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const births = birthsOf(investigation);
  const traced = births.map((birth, index): Finding => {
    const ideas = ideasFor(investigation, fault, birth).filter((idea) => !hidesUnopened(fault, idea));
    return { ideas, cause: causeOf(birth, index, ideas, fault) };
  });
  const isOpen = traced.every(({ ideas }) => ideas.length === 0);
  const atUse = isOpen ? ideasAtUse(investigation, fault).filter((idea) => !hidesUnopened(fault, idea)) : [];
  const all = atUse.length > 0 || traced.length === 0 ? [...traced, useFinding(fault, atUse)] : traced;
  return all.toSorted((left, right) => right.cause.score - left.cause.score);
}

const OPENERS = /^_*(?:open|connect|start|setup|begin|login|acquire|initialize|initialise|__a?enter__)\w*$/;

/**
 * Whether a change leaves a method in silence because the object was not opened yet: what is None until `open()` or
 * `connect()` was called is missing by a mistake of the caller, and that nothing is found would hide it.
 */
function hidesUnopened({ file, statement }: PythonFault, { edits }: Idea): boolean {
  const owner = ancestorOfType(statement, ["class_definition"]);
  const checked = edits.flatMap(({ replacement }) => [
    ...replacement.matchAll(
      /\bif (?:not )?(?:(self\.\w+)|(\w+))(?: is None)?:\s*\n\s*(?:return|continue)\b/g,
    ),
  ]);
  return checked.some((match) => {
    const bound =
      match[2] &&
      new RegExp(`\\b${match[2]} = (self\\.\\w+)\\n`).exec(
        edits.map((one) => one.replacement).join("\n"),
      )?.[1];
    const name = match[1] ?? bound;
    if (!name || !owner || !file.text.includes(name)) return false;
    const setters = owner
      .descendantsOfType("assignment")
      .filter((node) => field(node, "left")?.text === name && field(node, "right")?.type !== "none")
      .map((node) => field(ancestorOfType(node, ["function_definition"]) ?? node, "name")?.text ?? "");
    return setters.length > 0 && setters.every((setter) => OPENERS.test(setter));
  });
}

const SECTIONS: Readonly<Record<Birth["kind"], string>> = {
  absent: "lookup-missed",
  request_part: "request-part",
  no_match: "no-match",
  missing_return: "missing-return",
  in_place: "in-place",
  other_key: "other-key",
  left_out: "left-out",
  optional: "optional-field",
  outside: "optional-field",
  unset_variable: "unset-variable",
};

const ADVICE: Readonly<Record<Birth["kind"], string>> = {
  absent:
    "Decide what the function should do when nothing is found, and check for it right after the lookup.",
  request_part: "Decide whether the part is required (answer 400) or has a default.",
  no_match: "Decide what text that does not match should give, and check for it right after the match.",
  missing_return: "Return a value on every way through the function.",
  in_place: "Use the object itself, not the result of the method that changes it.",
  other_key: "Write and read an entry under one name, best as a constant or a field of a type.",
  left_out: "Pass the argument, or give the parameter a default with which the function can work.",
  optional:
    "Decide what should be shown or done while the field is empty; if it must not be, refuse it where it is set.",
  outside: "Decide what an empty value means here; if there must be none, refuse it where it comes in.",
  unset_variable: "Set the variable where the application is deployed.",
};

function causeOf(birth: Birth, index: number, ideas: readonly Idea[], fault: PythonFault): Cause {
  const { origin, kind } = birth;
  const place =
    kind === "outside" || kind === "optional"
      ? { path: fault.file.path, line: fault.line }
      : { path: origin.path, line: origin.line };
  const [first] = ideas;
  const isConfig = kind === "unset_variable" && !first;
  // What is known how to mend and supported by the house explains the error better than a likelier birth without a remedy.
  const bonus = first ? (first.basis === "guess" ? 0.1 : 0.3) : 0;
  return {
    id: `${SECTIONS[kind]}:${index}`,
    class: isConfig ? "config" : "code",
    sentence: firstWords(
      first?.cause ?? `${origin.why} The None is used at ${fault.file.path}:${fault.line}.`,
    ),
    ...place,
    score: Math.min(0.99, 0.3 + origin.score * 0.39 + bonus),
    evidence: origin.steps.map((step) => `${step.path}:${step.line} ${step.why}`).slice(-4),
    advice: [ADVICE[kind]],
    guideSection: SECTIONS[kind],
  };
}

function useFinding(fault: PythonFault, ideas: readonly Idea[]): Finding {
  const [first] = ideas;
  const sentence =
    first?.cause ??
    `A value that is None is used at ${fault.file.path}:${fault.line}; where it comes from cannot be told.`;
  return {
    ideas,
    cause: {
      id: "at-use:0",
      class: "code",
      sentence: firstWords(sentence),
      path: fault.file.path,
      line: startLineOf(fault.statement),
      score: first ? 0.5 : 0.3,
      evidence: [],
      advice: [ADVICE.outside],
      guideSection: SECTIONS.optional,
    },
  };
}

/** At most 30 words. */
function firstWords(sentence: string): string {
  const words = sentence.split(" ");
  return words.length <= 30 ? sentence : `${words.slice(0, 29).join(" ")}…`;
}
