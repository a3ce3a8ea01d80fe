import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { naiveDatetimeGuide } from "./guide.ts";

/** Times with and without a zone that are compared or subtracted, in Python. */
export const naiveDatetimeRecipe: Recipe = findingsRecipe({
  slug: "naive-datetime",
  guide: naiveDatetimeGuide,
  score: ({ exception: { type, value } }) =>
    type === "TypeError" && /offset-naive and offset-aware/.test(value) ? 0.9 : null,
  findings,
});

const ADVICE =
  "Make all times aware, best in UTC, where they are made or read; do not strip the zone where they are compared.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const sentence = `${fault.file.path}:${fault.line} brings a time with a zone together with one without.`;
  const now = naiveNow(fault);
  const idea = now && awareIdea(investigation, fault, now, sentence);
  return [{ id: "naive-now", sentence, ...placeOf(fault), ideas: idea ? [idea] : [], advice: ADVICE }];
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
