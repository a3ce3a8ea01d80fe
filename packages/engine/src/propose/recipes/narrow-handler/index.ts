import type { Edit } from "../../../code/edit.ts";
import { type ExceptClause, tryAround } from "../../../code/python/handlers.ts";
import { planImport } from "../../../code/python/imports.ts";
import { originOf } from "../../../code/python/origins.ts";
import type { Investigation } from "../../../investigation.ts";
import { statusNumber } from "../../house/status.ts";
import { wordsOfName } from "../../house/words.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { answered, NO_ERROR } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type Kin, kinOf } from "./kin.ts";
import { ownClause, saysWhatIsBad } from "./own-clause.ts";

const guide = pythonGuide({
  slug: "narrow-handler",
  title: "Fix a handler that names too few exceptions in Python",
  summary:
    "This error occurs inside a `try` whose handler was written for such failures, but names another class than the one that is raised. `Decimal` raises InvalidOperation where `int` raises ValueError, a lookup raises KeyError where a conversion raises ValueError, and a time-out is no refused connection.",
  trace: [
    ["    amount = Decimal(row['amount'])", "The line stands in a `try` with `except ValueError`."],
    [
      "decimal.InvalidOperation: [<class 'decimal.ConversionSyntax'>]",
      "It is an ArithmeticError and no ValueError, so the handler does not see it.",
    ],
  ],
  causes: [
    [
      "narrow",
      "The handler names another class",
      "It was written with one way of failing in mind.",
      "try:\n    amount = Decimal(text)\nexcept ValueError:\n    return None",
    ],
  ],
  fix: ["Name the class beside the others.", "except ValueError:", "except (ValueError, InvalidOperation):"],
  testing: [
    "One input for each way of failing.",
    "@pytest.mark.parametrize('text', ['', 'x', '1.2.3'])\ndef test_bad_amount(text):\n    assert amount(text) is None",
  ],
  questions: [
    [
      "Why not `except Exception`?",
      "It hides every mistake of the code as well, and the next one is found late.",
    ],
  ],
});

/** A `try` around the line that failed, whose handler deals with such failures but does not name this one, in Python. */
export const narrowHandlerRecipe: Recipe = findingsRecipe({
  slug: "narrow-handler",
  guide,
  score(fault, investigation) {
    const found = narrowHandler(investigation, fault);
    return found ? (saysTheWrongThing(found) ? 0.6 : 0.95) : null;
  },
  findings,
});

interface NarrowHandler {
  readonly frame: OwnFrame;
  readonly clause: ExceptClause;
  readonly kin: Kin;
}

/** The innermost `try` on the trace that was meant for an error like this one. One that was raised on purpose passes as it should. */
function narrowHandler(investigation: Investigation, fault: PythonFault): NarrowHandler | null {
  if (fault.isInnermost && fault.statement.type === "raise_statement") return null;
  const { code } = investigation;
  const frames = fault.frames.toReversed();
  for (const [depth, frame] of frames.entries()) {
    const file = code.file(frame.path);
    const [around] = file ? tryAround(file.tree.rootNode, frame.line) : [];
    // A `try` of an outer function says nothing of this frame.
    if (
      !around ||
      code.functionAt(frame.path, around.line)?.node.id !== code.functionAt(frame.path, frame.line)?.node.id
    )
      continue;
    // Another clause of the same `try` is meant for it.
    if (around.clauses.some(({ caught }) => caught.some(({ name }) => isOrHolds(name, fault.exception.type))))
      return null;
    // What a handler made another error of has been dealt with.
    const isPassedOn = fault.event.exceptions.at(-1) !== fault.exception;
    const clauses = around.clauses.filter(deals);
    for (const clause of clauses) {
      const caught = clause.caught.map(({ name }) => ({
        name: name?.split(".").at(-1) ?? "",
        library: name === null ? null : libraryOf(investigation, frame.path, name),
      }));
      const kin = kinOf(fault.exception, caught, depth, isPassedOn);
      if (kin && !caught.some(({ name }) => name === kin.name)) return { frame, clause, kin };
    }
    return null;
  }
  return null;
}

function isOrHolds(name: string | null, type: string): boolean {
  const last = name?.split(".").at(-1);
  return last === type || (last === "LookupError" && /^(?:KeyError|IndexError)$/.test(type));
}

/** Whether a handler does something of its own about what it names, and asks nothing of it that another class has not. */
function deals({ caught, raises, body, alias, isGroup }: ExceptClause): boolean {
  if (caught.length === 0 || isGroup || caught.some(({ name }) => name === null)) return false;
  if (raises.some(({ isBare }) => isBare)) return false;
  return alias === null || !new RegExp(`\\b${alias}\\.(?!args\\b|__)`).test(body.text);
}

/** The first part of the module that a class comes from; null for one that is built in or of the project. */
function libraryOf({ code }: Investigation, path: string, name: string): string | null {
  const root = originOf(code, path, name)?.split(".")[0] ?? null;
  const isOwn = code.paths.some(
    (one) =>
      one === `${root}.py` ||
      one
        .split("/")
        .slice(0, -1)
        .includes(root ?? ""),
  );
  return isOwn ? null : root;
}

/** A handler that tells of something missing says the wrong thing of what is there and cannot be read. */
function saysWhatIsMissing({ clause, kin }: NarrowHandler): boolean {
  return (
    kin.name !== "KeyError" &&
    /\b(?:missing|required|unknown|no such|not found|absent)\b/i.test(clause.body.text)
  );
}

/** `token expired` is said of one failure of a library, and is no word for another. */
function speaksOfItsOwn({ clause, kin }: NarrowHandler): boolean {
  if (kin.module === null) return false;
  const said = wordsOfName(
    clause.body
      .descendantsOfType("string_content")
      .map(({ text }) => text)
      .join(" "),
  );
  if (said.length === 0) return false;
  // What is told of a token that is malformed is not so of one that has expired.
  if (wordsOfName(kin.name).some((word) => !OF_READING.test(word)) && kin.isSister) return true;
  return clause.caught
    .flatMap(({ name }) => wordsOfName(name?.split(".").at(-1) ?? ""))
    .some((word) => !OF_READING.test(word) && said.includes(word));
}

/** Words of classes that say no more than that something cannot be read. */
const OF_READING =
  /^(?:error|exception|invalid|decode|decoding|bad|token|jwt|jws|jose|data|parse|parser|parsing|scanner|reader|composer|syntax|format|value|file|zip|gzip|yaml|toml|xml|json|csv|unidentified|image|number)$/;

/** A handler that says what is wrong with a value says the wrong thing of one that is not there. */
function saysTheWrongThing(found: NarrowHandler): boolean {
  return (
    saysWhatIsMissing(found) ||
    speaksOfItsOwn(found) ||
    (found.kin.name === "KeyError" && saysWhatIsBad(found.clause))
  );
}

const ADVICE = "Name the class in the handler that is meant for such failures.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const found = narrowHandler(investigation, fault);
  if (!found) return [];
  const { frame, clause, kin } = found;
  const at = { path: frame.path, line: clause.line };
  const named = clause.caught.map(({ node }) => `\`${node.text}\``).join(" and ");
  const cause = `The handler at ${at.path}:${at.line} deals with ${named}, but not with the ${fault.exception.type} that is raised in its \`try\`.`;
  const edits = editsOf(investigation, found);
  if (!edits) return [{ id: "narrow", sentence: cause, ...at, ideas: [], advice: ADVICE }];
  const status = statusesIn(clause);
  const isAsked = requestStimulus(investigation) !== null;
  const idea = {
    cause,
    explanation: `${kin.name} is dealt with as ${named} there.`,
    edits: edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: saysTheWrongThing(found) ? ("guess" as const) : ("house" as const),
    expectation: isAsked && status.length > 0 ? answered(status) : NO_ERROR,
    name: `${kin.name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase()}_is_dealt_with`,
    sentence: `A ${kin.name} is dealt with as the handler does.`,
  };
  const own = clauseOfItsOwn(investigation, fault, found);
  const ideas = own
    ? [
        {
          ...idea,
          explanation: `A key that is not there gets a clause of its own, as at ${own.place}.`,
          edits: [{ ...own.edit, part: "fix" }],
          basis: "house" as const,
        },
      ]
    : [idea];
  return [{ id: "narrow", sentence: cause, ...at, ideas, advice: ADVICE }];
}

/** A clause for what is not there beside one that speaks of what cannot be used. */
function clauseOfItsOwn(
  { code }: Investigation,
  { exception }: PythonFault,
  { frame, clause, kin }: NarrowHandler,
): ReturnType<typeof ownClause> {
  const key = /^(["'])(\w+)\1$/.exec(exception.value)?.[2];
  const file = code.file(frame.path);
  return key && file && kin.name === "KeyError" && saysWhatIsBad(clause)
    ? ownClause(file, clause, key)
    : null;
}

/** Statuses that a handler answers with. */
function statusesIn({ body }: ExceptClause): number[] {
  const found = body
    .descendantsOfType(["integer", "attribute"])
    .flatMap((node) => statusNumber(node) ?? [])
    .filter((status) => status >= 400);
  return [...new Set(found)];
}

function editsOf({ code }: Investigation, { frame, clause, kin }: NarrowHandler): Edit[] | null {
  const file = code.file(frame.path);
  const last = clause.caught.at(-1);
  if (!file || !last) return null;
  const dotted = kin.module === null ? null : dottedLike(clause, kin);
  const plan =
    kin.module === null || dotted !== null
      ? { local: dotted ?? kin.name, edits: [] }
      : planImport(code, frame.path, kin.module, kin.name);
  if (!plan) return null;
  const listed = clause.tuple
    ? replaceNode(file, last.node, `${last.node.text}, ${plan.local}`)
    : replaceNode(file, last.node, `(${last.node.text}, ${plan.local})`);
  return [...plan.edits, listed];
}

/** The class as the handler writes its others: `httpx.TimeoutException` beside `httpx.ConnectError`. */
function dottedLike({ caught }: ExceptClause, { module, name }: Kin): string | null {
  const prefix = caught
    .map((one) => /^(.*)\.\w+$/.exec(one.name ?? "")?.[1])
    .find((text) => text !== undefined && module !== null && text.split(".")[0] === module.split(".")[0]);
  return prefix === undefined ? null : `${prefix}.${name}`;
}
