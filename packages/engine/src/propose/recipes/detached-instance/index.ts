import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { expiredIdeas } from "./expired.ts";
import { loadingIdeas } from "./loading.ts";

const guide = pythonGuide({
  slug: "detached-instance",
  title: "Fix SQLAlchemy's DetachedInstanceError in Python",
  summary:
    "This error occurs when something is read from an object of SQLAlchemy whose session is closed: rows that belong to it and were not loaded, or its own columns after a commit. Load what is needed while the session is open.",
  trace: [
    [
      "    return sum(line.cents for line in invoice.lines)",
      "What is read, behind the `with` of the session.",
    ],
    [
      "DetachedInstanceError: Parent instance <Invoice> is not bound to a Session; lazy load operation of attribute 'lines' cannot proceed",
      "The class and the attribute that would have to be loaded.",
    ],
  ],
  causes: [
    [
      "lazy",
      "Related rows are loaded too late",
      "They are loaded when they are read first, for which the session must be open.",
      "with Session() as session:\n    return session.get(Invoice, number)",
    ],
    [
      "expired",
      "A commit made the object forget its columns",
      "After a commit they are read anew, for which the session must be open.",
      "session.commit()\n    return order",
    ],
  ],
  fix: [
    "Load the related rows with the object.",
    "session.get(Invoice, number)",
    "session.get(Invoice, number, options=[selectinload(Invoice.lines)])",
  ],
  testing: [
    "Read it as its users do, behind the session.",
    "def test_total():\n    assert total(invoices.get(2)) == 7690",
  ],
  questions: [["Why not lazy=False for all?", "Then every query pays for what few of them need."]],
});

const LAZY =
  /<(\w+) at [^>]*> is not bound to a Session; lazy load operation of attribute '(\w+)' cannot proceed/;
const EXPIRED =
  /^Instance <(\w+) at [^>]*> is not bound to a Session; attribute refresh operation cannot proceed/;

/** What is read of an object of SQLAlchemy after its session was closed, in Python. */
export const detachedInstanceRecipe: Recipe = findingsRecipe({
  slug: "detached-instance",
  guide,
  score: ({ exception: { type } }) => (/(?:^|\.)DetachedInstanceError$/.test(type) ? 0.9 : null),
  findings,
});

const ADVICE = "Load what is needed while the session is open, where the object is asked for.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const [, owner, attribute] = LAZY.exec(fault.exception.value) ?? [];
  const where = `${fault.file.path}:${fault.line}`;
  if (owner !== undefined && attribute !== undefined) {
    const read = readOf(fault, attribute);
    const sentence = `${where} reads \`${attribute}\` of a ${owner} whose session is closed; it was not loaded before.`;
    const ideas = loadingIdeas(investigation, fault, { owner, attribute, read }, sentence);
    return [{ id: "lazy", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
  }
  const [, expired] = EXPIRED.exec(fault.exception.value) ?? [];
  const sentence = `${where} reads a ${expired ?? "row"} again that a commit made forget its columns, and whose session is closed.`;
  const ideas = expired === undefined ? [] : expiredIdeas(investigation, fault, expired, sentence);
  return [{ id: "expired", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/** `invoice.lines` on the failing line. */
function readOf(fault: PythonFault, attribute: string): Node | null {
  const reads = fault.statement
    .descendantsOfType("attribute")
    .filter((node) => field(node, "attribute")?.text === attribute);
  return reads.find((node) => startLineOf(node) === fault.line) ?? reads[0] ?? null;
}
