import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { failureValueOf } from "../../house/failure-value.ts";
import { reactionIdeas } from "../bad-value/react.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { entryAround } from "../edits/optional-binding.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { accessorFor } from "./accessor.ts";

const guide = pythonGuide({
  slug: "related-missing",
  title: "Fix RelatedObjectDoesNotExist in Django",
  summary:
    "This error occurs when the other side of a one-to-one relation is read and there is no row. Unlike a foreign key that is null, a reverse relation raises. Ask first with `hasattr`, or read it with `getattr(…, None)`.",
  trace: [
    ['    "employer": person.profile.employer,', "The relation that was read."],
    [
      "Person.profile.RelatedObjectDoesNotExist: Person has no profile.",
      "The person is there, its profile is not.",
    ],
  ],
  causes: [
    [
      "relation",
      "The other row was never made",
      "Older rows, imports and superusers come without it.",
      "person.profile.employer",
    ],
  ],
  fix: [
    "Show what is known and leave the rest empty, in the form in which other optional parts are shown.",
    '"employer": person.profile.employer',
    '"employer": person.profile.employer if hasattr(person, "profile") else None',
  ],
  testing: [
    "A row with the relation and one without.",
    'def test_without_profile(self):\n    Person.objects.create(name="Bo", year=2001)\n    self.assertEqual(self.client.get("/people/1").status_code, 200)',
  ],
  questions: [["Is a 404 right?", "Only where the relation is what was asked for; the thing itself exists."]],
});

/** A one-to-one relation of Django whose other side is not there. */
export const relatedMissingRecipe: Recipe = findingsRecipe({
  slug: "related-missing",
  guide,
  score: ({ exception: { type } }) => (/RelatedObjectDoesNotExist$/.test(type) ? 0.9 : null),
  findings,
});

const ADVICE = "Ask with `hasattr` before the relation is read, and decide what is shown without it.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const relation =
    /has no (\w+)\.?$/.exec(fault.exception.value)?.[1] ??
    /\.(\w+)\.RelatedObject/.exec(fault.exception.type)?.[1];
  const read = relation ? readOf(fault, relation) : null;
  const object = read && field(read, "object");
  const sentence = `${fault.file.path}:${fault.line} takes for granted that there is a ${relation ?? "related row"}.`;
  const ideas =
    read && object && relation ? ideasFor(investigation, fault, read, object, relation, sentence) : [];
  return [{ id: "relation", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

function readOf(fault: PythonFault, relation: string): Node | null {
  const found = fault.statement
    .descendantsOfType("attribute")
    .filter((node) => field(node, "attribute")?.text === relation);
  return (
    found.find((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1) ??
    found[0] ??
    null
  );
}

function ideasFor(
  investigation: Investigation,
  fault: PythonFault,
  read: Node,
  object: Node,
  relation: string,
  cause: string,
): Idea[] {
  if (!isPlain(object)) return [];
  const { file } = fault;
  const asked = `hasattr(${object.text}, "${relation}")`;
  const house = investigation.code
    .mentions("hasattr(")
    .filter((path) => path.endsWith(".py") && investigation.code.file(path)?.isTest === false);
  const accessor = accessorFor(investigation.code, fault, read, relation);
  if (accessor)
    return [
      {
        cause,
        explanation: `The ${relation} is got as the house gets it where none was made yet, by ${accessor.evidence}.`,
        edits: accessor.edits.map((edit) => ({ ...edit, part: "fix", together: "fix" })),
        basis: "house",
        expectation: FINE,
        name: `without_${relation}`,
        sentence: `Without a ${relation} the usual one counts.`,
      },
    ];
  const entries = entriesOf(read);
  const idea = (edits: Idea["edits"], explanation: string, basis: Idea["basis"]): Idea => ({
    cause,
    explanation,
    edits,
    basis,
    expectation: FINE,
    name: `without_${relation}`,
    sentence: `Without a ${relation} the rest is shown.`,
  });
  const reactions = reactionIdeas(investigation, fault, {
    file,
    statement: fault.statement,
    check: { kind: "if", condition: `not ${asked}` },
    reach: "function",
    situation: "absent",
    thing: [relation],
    subject: null,
    key: null,
    exception: "RelatedObjectDoesNotExist",
    callee: null,
    isFromRequest: false,
    what: `A row without ${relation}`,
    cause,
    name: `without_${relation}`,
  });
  if (entries) {
    const edits = entries.map((entry) => ({
      ...replaceNode(file, entry, enclosed(entry, `${guarded(entry)} if ${asked} else None`)),
      part: "fix",
    }));
    const where = house.length > 0 ? `, as ${house[0]} asks for other relations` : "";
    return [
      idea(
        edits,
        `The entries are None where there is no ${relation}${where}.`,
        house.length > 0 ? "house" : "guess",
      ),
    ];
  }
  const failure = fault.function ? failureValueOf(investigation.code, fault.function) : null;
  const leave =
    failure && fault.statement.parent?.parent?.id === fault.function?.node.id
      ? insertBefore(file, fault.statement, [`if not ${asked}:`, `\t${failure.statement}`])
      : null;
  return [
    ...reactions,
    ...(leave && failure
      ? [
          idea(
            [{ ...leave, part: "fix" }],
            `Without ${relation} the function gives \`${failure.statement}\`, as at ${failure.evidence.join(", ")}.`,
            "house",
          ),
        ]
      : []),
  ];
}

/** `a or b` needs its parentheses in front of `if`, nothing else does. */
function guarded(entry: Node): string {
  return entry.type === "boolean_operator" ? `(${entry.text})` : entry.text;
}

/** The entries that read the relation in this function; null where it is read for something else too. */
function entriesOf(read: Node): Node[] | null {
  const reads = scopeOf(read)
    .descendantsOfType("attribute")
    .filter((node) => node.text === read.text);
  const entries = reads.map(entryAround);
  const known = entries.filter((entry) => entry !== null);
  const distinct = [...new Map(known.map((entry) => [entry.id, entry])).values()];
  return known.length === entries.length &&
    distinct.length > 0 &&
    distinct.every(({ text }) => !text.includes("\n"))
    ? distinct
    : null;
}
