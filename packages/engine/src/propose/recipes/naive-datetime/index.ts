import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { otherSides } from "../../house/compared-with.ts";
import { calledAs } from "../../house/own-method.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { formIdeas } from "../bad-value/forms.ts";
import { replaceNode } from "../edits/expressions.ts";
import { type Operation, operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { bothSidesIdeas, presentOfHouse, zoneHelpers } from "./both-sides.ts";
import { branchIdeas } from "./branches.ts";
import { guardedZoneIdea, parameterSide, zoneForms, zoneReaderIdeas } from "./guarded-zone.ts";
import { naiveDatetimeGuide } from "./guide.ts";
import { keptZone } from "./kept-zone.ts";
import { onlyZone } from "./only-zone.ts";
import { saidZoneIdeas } from "./said-zone.ts";
import { setElsewhere } from "./set-elsewhere.ts";

/** Times with and without a zone that are compared or subtracted, in Python. */
export const naiveDatetimeRecipe: Recipe = findingsRecipe({
  slug: "naive-datetime",
  guide: naiveDatetimeGuide,
  score: ({ exception: { type, value } }) =>
    type === "TypeError" &&
    /offset-naive and offset-aware|can't compare datetime\.datetime to datetime\.date/.test(value)
      ? 0.9
      : null,
  findings,
});

const ADVICE =
  "Make all times aware, best in UTC, where they are made or read; do not strip the zone where they are compared.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const sentence = `${fault.file.path}:${fault.line} brings a time with a zone together with one without.`;
  const now = naiveNow(fault);
  // A day has no zone: the present gets none either.
  const isOfDay = /to datetime\.date/.test(fault.exception.value);
  const aware = now && !isOfDay ? awareIdea(investigation, fault, now, sentence) : null;
  const [operation] = operationsOn(fault);
  const sides = operation ? [operation.left, operation.right] : [];
  const told = { cause: sentence, name: "times_have_a_zone" };
  const forms = sides.flatMap((side) =>
    formIdeas(investigation, trailOf(investigation, fault.file.path, side), told),
  );
  const helped = sides.flatMap((side) => zoneHelperIdeas(investigation, fault, side, sentence));
  const compared = operation ? comparedIdeas(investigation, fault, operation, sentence) : [];
  const set = sides.flatMap((side) => setElsewhere(investigation.code, side, sentence));
  const born = sides.flatMap((side) => birthIdeas(investigation, fault, side, sentence));
  const branches = isOfDay ? [] : branchIdeas(investigation, fault, sentence);
  const said = isOfDay ? [] : saidZoneIdeas(investigation, fault, sides, sentence);
  const read = sides.flatMap((side) => readerIdeas(investigation, fault, side, sentence));
  const guarded = sides.flatMap((side) => guardedIdeas(investigation, fault, side, sentence));
  const both = now && aware ? bothSidesIdeas(investigation.code, fault, sides, now, aware, sentence) : [];
  const isAlone = compared.length > 0 && !aware?.basis.startsWith("house");
  const ideas = [
    ...set,
    ...branches,
    ...forms,
    ...both,
    ...(isAlone ? compared : []),
    ...(aware ? [aware] : []),
    ...(isAlone ? [] : compared),
    ...read,
    ...helped,
    ...guarded,
    ...born,
    ...(aware ? [] : said),
  ];
  return [{ id: "naive-now", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/** The other side as the same field is held against it elsewhere. */
function comparedIdeas(
  { code }: Investigation,
  { file }: PythonFault,
  { left, right }: Operation,
  cause: string,
): Idea[] {
  const pairs = [
    { side: left, other: right },
    { side: right, other: left },
  ];
  return pairs.flatMap(({ side, other }) =>
    otherSides(code, file, side, other)
      .slice(0, 2)
      .map(({ text, imports, evidence }) => ({
        cause,
        explanation: `\`${other.text}\` becomes \`${text}\`, what \`${side.text}\` is held against at ${evidence.join(", ")}.`,
        edits: [...imports, replaceNode(file, other, text)].map((edit) => ({ ...edit, part: "fix" })),
        basis: "house" as const,
        expectation: FINE,
        name: "times_have_a_zone",
        sentence: "Both times are of the same kind.",
      })),
  );
}

/** A function of the project that gives a time its zone, around one side. */
function zoneHelperIdeas({ code }: Investigation, { file }: PythonFault, side: Node, cause: string): Idea[] {
  const found = zoneHelpers(code).filter(({ node }) => node.id !== scopeOf(side).id);
  const made = found.flatMap((symbol): Idea[] => {
    const name = calledAs(code, symbol, file, side);
    if (!name) return [];
    const text = `${name.text}(${side.text})`;
    return [
      {
        cause,
        explanation: `\`${side.text}\` gets its zone from \`${symbol.name}\`, the project's own way (${symbol.path}:${symbol.startLine}).`,
        edits: [...name.imports, replaceNode(file, side, text)].map((edit) => ({ ...edit, part: "fix" })),
        basis: "house",
        expectation: FINE,
        name: "times_have_a_zone",
        sentence: "Times with a zone are compared with times with a zone.",
      },
    ];
  });
  return made.slice(0, 2);
}

const NAIVE_MAKERS = /^(?:strptime|fromisoformat|datetime|combine|utcfromtimestamp|fromtimestamp)$/;

/** A time that is read without a zone gets the one that the house gives to such times. */
function birthIdeas(investigation: Investigation, fault: PythonFault, side: Node, cause: string): Idea[] {
  const { code } = investigation;
  const form = zoneForms(code)[0] ?? onlyZone(code);
  if (!form) return [];
  return trailOf(investigation, fault.file.path, side).flatMap(({ path, node, members }): Idea[] => {
    const file = code.file(path);
    const name = node.type === "call" ? (field(node, "function")?.text.split(".").at(-1) ?? "") : "";
    const hasZone = /tz|%z|utc/i.test(node.text);
    if (!file || file.isTest || members.length > 0 || !NAIVE_MAKERS.test(name) || hasZone) return [];
    const [first = ""] = form.zone.split(".");
    const zone = moduleNameAt(code, form.file, first, { file, statement: node });
    if (!zone) return [];
    // Text that the house reads may carry a zone of its own, which must not be overwritten.
    if (name === "fromisoformat" && form.isGuarded) return keptZone(investigation, form, file, node, cause);
    const text = `${node.text}.replace(tzinfo=${form.zone.replace(first, zone.text)})`;
    return [
      {
        cause,
        explanation: `The time that is read at ${path}:${startLineOf(node)} is taken for UTC, as at ${form.file.path}:${form.line}.`,
        edits: [...zone.imports, replaceNode(file, node, text)].map((edit) => ({ ...edit, part: "fix" })),
        basis: "house",
        expectation: FINE,
        name: "times_have_a_zone",
        sentence: "Times with a zone are compared with times with a zone.",
      },
    ];
  });
}

/** Calls on the way of a side that read a time, with the reader of the house in their place. */
function readerIdeas(investigation: Investigation, fault: PythonFault, side: Node, cause: string): Idea[] {
  return trailOf(investigation, fault.file.path, side).flatMap(({ path, node, members }) => {
    const file = investigation.code.file(path);
    const isOwn = file !== null && file !== undefined && !file.isTest && members.length === 0;
    return isOwn ? zoneReaderIdeas(investigation, file, node, cause) : [];
  });
}

/** A parameter gets the zone in front of the statement, where the house asks first whether it has one. */
function guardedIdeas(investigation: Investigation, fault: PythonFault, side: Node, cause: string): Idea[] {
  const form = zoneForms(investigation.code).find(({ isGuarded }) => isGuarded);
  const found = parameterSide(side);
  if (!form || !found) return [];
  const { name, statement } = found;
  const idea = guardedZoneIdea(investigation, form, fault.file, name, { statement, side: "before" }, cause);
  return idea ? [idea] : [];
}

/** `datetime.now()` or `datetime.utcnow()` on the line, or behind one of its names. */
function naiveNow(fault: PythonFault): Node | null {
  const scope = scopeOf(fault.statement);
  const behind = fault.statement
    .descendantsOfType("identifier")
    .flatMap((name) => reachingBindings(scope, name.text, name).bindings.map(({ value }) => value));
  const calls = [fault.statement, ...behind].flatMap((node) => [
    ...(node.type === "call" ? [node] : []),
    ...node.descendantsOfType("call"),
  ]);
  const found = calls.filter((call) => {
    const callee = field(call, "function")?.text ?? "";
    const { positional, named } = readCall(call);
    const hasZone = positional.length > 0 || named.has("tz");
    return /(?:^|\.)datetime\.(?:now|utcnow|today)$/.test(callee) && !hasZone;
  });
  const distinct = new Map(found.map((node) => [node.id, node]));
  return distinct.size === 1 ? ([...distinct.values()][0] ?? null) : null;
}

/** The present in the form in which the house writes it, else in UTC. The moment is the same, whatever the zone. */
function awareIdea({ code }: Investigation, fault: PythonFault, now: Node, sentence: string): Idea | null {
  const present = presentOfHouse(code, fault.file, now);
  if (present)
    return {
      cause: sentence,
      explanation: `\`${now.text}\` becomes \`${present.text}\`: the same moment, with its zone, as the project takes it (${present.place}).`,
      edits: [...present.imports, replaceNode(fault.file, now, present.text)].map((edit) => ({
        ...edit,
        part: "fix",
      })),
      basis: "house",
      expectation: FINE,
      name: "times_have_a_zone",
      sentence: "Times with a zone are compared with times with a zone.",
    };
  const callee = field(now, "function")?.text ?? "";
  const house = houseForms(code);
  const [form] = house;
  const prefix = callee.slice(0, callee.lastIndexOf("."));
  const isModule = prefix.includes(".");
  const edits: CandidateEdit[] = [];
  let text: string;
  if (form?.kind === "django") {
    const plan = planImport(code, fault.file.path, "django.utils", "timezone");
    if (!plan) return null;
    edits.push(...plan.edits.map((edit) => ({ ...edit, part: "fix" })));
    text = `${plan.local}.now()`;
  } else if (isModule) {
    text = `${prefix}.now(${prefix.slice(0, prefix.lastIndexOf("."))}.timezone.utc)`;
  } else {
    const plan = planImport(code, fault.file.path, "datetime", form?.kind === "UTC" ? "UTC" : "timezone");
    if (!plan) return null;
    edits.push(...plan.edits.map((edit) => ({ ...edit, part: "fix" })));
    text = `${prefix}.now(${form?.kind === "UTC" ? plan.local : `${plan.local}.utc`})`;
  }
  edits.push({ ...replaceNode(fault.file, now, text), part: "fix" });
  return {
    cause: sentence,
    explanation: `\`${now.text}\` becomes \`${text}\`: the same moment, with its zone${form ? `, as at ${form.places.join(", ")}` : ""}.`,
    edits,
    basis: form ? "house" : "standard",
    expectation: FINE,
    name: "times_have_a_zone",
    sentence: "Times with a zone are compared with times with a zone.",
  };
}

interface HouseForm {
  readonly kind: "timezone" | "UTC" | "django";
  readonly places: readonly string[];
}

/** How the project writes the present with a zone, the commonest way first. */
function houseForms(code: Investigation["code"]): HouseForm[] {
  const kinds: readonly (readonly [HouseForm["kind"], RegExp])[] = [
    ["django", /^timezone\.now\(\)$/],
    ["UTC", /\.now\((?:tz=)?UTC\)$/],
    ["timezone", /\.now\((?:tz=)?(?:datetime\.)?timezone\.utc\)$/],
  ];
  const calls = code.callsOf("now").filter(({ path }) => code.file(path)?.isTest === false);
  return kinds
    .map(([kind, form]) => {
      const own = calls.filter(({ node }) => form.test(node.text));
      return {
        kind,
        places: own.map(({ path, node }) => `${path}:${startLineOf(node)}`).slice(0, 3),
        count: own.length,
      };
    })
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count);
}
