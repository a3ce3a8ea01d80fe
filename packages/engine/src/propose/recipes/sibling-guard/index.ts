import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { guardLines, type SiblingGuard, siblingGuards } from "../../house/sibling-guards.ts";
import { refusedStatus } from "../../house/status.ts";
import { houseForms } from "../contract/house-form.ts";
import { sceneOf } from "../contract/scene.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { isOtherKind } from "../fault/return-kind.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { absentItemsIdea } from "./absent-items.ts";
import { askedByItemIdea } from "./asked-by-item.ts";
import { askedFirstIdea } from "./asked-first.ts";
import { askedIndexIdea } from "./asked-index.ts";
import { calledItemsIdea } from "./called-items.ts";
import { conditionalCallIdea } from "./conditional-call.ts";
import { guardingDecorator } from "./decorators.ts";
import { emptyGivenIdea } from "./empty.ts";
import { enteredTryIdea } from "./entered-try.ts";
import { fieldTwinIdea } from "./field-twin.ts";
import { holderReaderIdea } from "./holder-reader.ts";
import { housePartIdea } from "./house-part.ts";
import { helperIdea } from "./house-reader.ts";
import { itemFilterIdea } from "./item-filter.ts";
import { nothingOfKindIdea } from "./nothing-of-kind.ts";
import { isAnswerOfOther } from "./other-answer.ts";
import { parentAskedIdea } from "./parent-asked.ts";
import { termOfNothing, termOfSum } from "./part-of-sum.ts";
import { roundTwinIdea } from "./round-twin.ts";
import { sameCallIdea } from "./same-call.ts";
import { sameSourceIdea } from "./same-source.ts";
import { searchTwinIdea } from "./search-twin.ts";
import { spokenHere, spokenOf } from "./spoken.ts";
import { twinStepIdea } from "./twin-step.ts";
import { looksAt, operandsOf, sourceOf, type WantedCheck, wantedCheck } from "./wanted.ts";

const guide = pythonGuide({
  slug: "sibling-guard",
  title: "Fix a check that one function has and its sibling lacks, in Python",
  summary:
    "This error occurs when a function uses something that may be absent, of which another function of the project checks it first: who is signed in, what a session holds, what a request carries. The check belongs into both.",
  trace: [
    ["    if not may_enter(credentials.username):", "The value is used at once."],
    [
      "AttributeError: 'NoneType' object has no attribute 'username'",
      "It was not there; another function asks for that first.",
    ],
  ],
  causes: [
    [
      "check",
      "The check was forgotten here",
      "A function was copied without its first lines.",
      "user = session['user_id']",
    ],
    [
      "decorator",
      "The decorator was forgotten here",
      "Its siblings let only those in who are signed in.",
      "def agenda(request):",
    ],
  ],
  fix: [
    "Check it as the sibling does.",
    "if not may_enter(credentials.username):",
    "if credentials is None or not may_enter(credentials.username):",
  ],
  testing: [
    "Ask without it.",
    'def test_nobody(client):\n    assert client.post("/notes").status_code == 401',
  ],
  questions: [
    ["Why not once for all?", "A decorator or dependency would do it, and nobody could forget it then."],
  ],
});

/** A check that another function of the project makes before it uses the same thing. */
export const siblingGuardRecipe: Recipe = findingsRecipe({
  slug: "sibling-guard",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.91 : null),
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { function: symbol, file } = fault;
  const wanted = symbol && wantedCheck(investigation, fault);
  const found = (id: string, sentence: string, idea: Idea): Finding[] => [
    {
      id,
      sentence,
      ...placeOf(fault),
      ideas: [idea],
      advice: "Make such checks in one place, so that nobody can forget them.",
    },
  ];
  const unset = fieldTwinIdea(investigation, fault);
  if (unset) return found("check", unset.cause, unset);
  const empty = emptyGivenIdea(investigation, fault);
  if (empty) return found("check", empty.cause, empty);
  const told = holderReaderIdea(investigation, fault) ?? housePartIdea(investigation, fault);
  if (told) return found("check", told.cause, told);
  const called = sameCallIdea(investigation, fault) ?? conditionalCallIdea(investigation, fault);
  if (called) return found("check", called.cause, called);
  const kin =
    askedIndexIdea(investigation, fault) ??
    searchTwinIdea(investigation, fault) ??
    twinStepIdea(investigation, fault) ??
    roundTwinIdea(investigation, fault) ??
    askedFirstIdea(fault) ??
    helperIdea(investigation, fault) ??
    absentItemsIdea(investigation, fault) ??
    calledItemsIdea(investigation, fault) ??
    itemFilterIdea(investigation, fault) ??
    askedByItemIdea(investigation, fault) ??
    enteredTryIdea(investigation, fault) ??
    parentAskedIdea(investigation, fault) ??
    nothingOfKindIdea(investigation, fault);
  if (kin) return found("check", kin.cause, kin);
  if (!symbol) return [];
  if (!wanted) {
    const same = sameSourceIdea(investigation, fault);
    return same ? found("check", same.cause, same) : [];
  }
  // What a function of the house gives as a whole, its check with it, is asked of that function.
  if (houseForms(sceneOf(investigation, fault)).length > 0) return [];
  for (const guard of siblingGuards(investigation.code, file, symbol.node, wanted.words)) {
    const idea = guardIdea(investigation, fault, wanted, guard);
    if (idea) return found("check", idea.cause, idea);
  }
  const same = sameSourceIdea(investigation, fault);
  if (same) return found("check", same.cause, same);
  const decorated = wanted.kind === "anonymous" ? decoratorIdea(investigation, fault) : null;
  return decorated ? found("decorator", decorated.cause, decorated) : [];
}

function guardIdea(
  investigation: Investigation,
  fault: PythonFault,
  wanted: WantedCheck,
  guard: SiblingGuard,
): Idea | null {
  const { code } = investigation;
  const { file, statement, function: symbol } = fault;
  if (!symbol || !looksAt(guard.condition, wanted)) return null;
  const source = sourceOf(symbol.node, wanted.subject);
  const other = sourceOf(guard.scope, wanted.subject);
  const isText = isMatch(source) && isMatch(other);
  if (source !== other && !isText) return null;
  const given = guard.exit.type === "return_statement" ? guard.exit.firstNamedChild : null;
  if (given && (isOtherKind(given, symbol) || isAnswerOfOther(given, wanted, guard, statement))) return null;
  const place = `${guard.file.path}:${startLineOf(guard.node)}`;
  const cause = `${file.path}:${fault.line} takes \`${wanted.key === null ? wanted.subject : `${wanted.subject}["${wanted.key}"]`}\` for granted, which ${place} does not.`;
  const handler = handlerOf(investigation, fault);
  const status = refusedStatus(code, guard.file.path, guard.exit);
  const made = (edits: Idea["edits"], told: number | null): Idea => ({
    cause,
    explanation: `It is checked first, as at ${place}.`,
    edits,
    basis: "house",
    expectation: told !== null && handler ? answered([told]) : NO_ERROR,
    name: "checked_as_elsewhere",
    sentence: "What is not there is dealt with as elsewhere.",
  });
  const isNumber = given !== null && /^(?:integer|float)$/.test(given.type);
  const term = isNumber ? termOfSum(statement, wanted.subject) : null;
  if (term) {
    const nothing = /^0(?:\.0)?$/.test(given?.text ?? "") ? (given?.text ?? "") : null;
    const edit = nothing === null ? null : termOfNothing(file, term, guard, wanted.subject, nothing);
    return edit && made([{ ...edit, part: "fix" }], null);
  }
  const condition = statement.type === "if_statement" ? field(statement, "condition") : null;
  if (condition) {
    // `x is None or not ok(x)` beside `not ok(x)`: the same check with one part left out.
    const operands = operandsOf(guard.condition);
    const rest = operands.slice(1).map(({ text }) => text.replace(/\s+/g, " "));
    const own = operandsOf(condition).map(({ text }) => text.replace(/\s+/g, " "));
    const [first] = operands;
    if (first && looksAt(first, wanted) && rest.length > 0 && rest.join() === own.join()) {
      const exit = field(statement, "consequence")?.lastNamedChild;
      const told = exit ? refusedStatus(code, file.path, exit) : null;
      const text = `${first.text} or ${condition.text}`;
      return made([{ ...replaceNode(file, condition, text), part: "fix" }], told);
    }
  }
  // The rest of a longer condition speaks of other things.
  if (operandsOf(guard.condition).length > 1) return null;
  const lines = guardLines(code, guard, { file, statement, scope: symbol.node });
  const texts =
    lines &&
    (isText && source !== other
      ? spokenOf(lines.lines, guard.scope, symbol.name)
      : spokenHere(lines.lines, guard.scope, symbol.name, symbol.node));
  const edit = texts && insertBefore(file, statement, texts);
  return edit
    ? made(
        [...lines.imports, edit].map((one) => ({ ...one, part: "fix" })),
        status,
      )
    : null;
}

/** `PATTERN.match(text)`, `re.search(pattern, text)`: what gives None for text of another form. */
function isMatch(source: string | null): boolean {
  return source !== null && /\.(?:match|search|fullmatch)\(/.test(source);
}

function decoratorIdea({ code }: Investigation, fault: PythonFault): Idea | null {
  const { file, function: symbol } = fault;
  const made = symbol && guardingDecorator(code, file, symbol);
  if (!made) return null;
  return {
    cause: `\`${symbol.name}\` takes for granted that somebody is signed in; other views have \`@${made.name}\`.`,
    explanation: `It has \`@${made.name}\`, as at ${made.place}.`,
    edits: made.edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: "house",
    expectation: NO_ERROR,
    name: "nobody_is_signed_in",
    sentence: "Who is not signed in is dealt with as elsewhere.",
  };
}
