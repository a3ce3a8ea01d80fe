import { field } from "../../../code/nodes.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { originsOf } from "../fault/own-fault.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { askedItemIdea } from "./asked-item.ts";
import { defaultedParameterIdea } from "./defaulted-parameter.ts";
import { exitTwinIdea } from "./exit-twin.ts";
import { guardTwinIdea } from "./guard-twin.ts";
import { guardedArgumentIdea } from "./guarded-argument.ts";
import { houseReaderIdea } from "./house-reader.ts";
import { isLocalName } from "./names.ts";
import { passedOverIdea } from "./passed-over.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { saidTwinIdea } from "./said-twin.ts";
import { stateGuardIdea } from "./state-guard.ts";
import { twinIdea } from "./twin-idea.ts";
import { bare } from "./unify.ts";

const guide = shortGuide({
  slug: "sibling-care",
  title: "Fix what one function takes for granted and its siblings do not, in JavaScript",
  summary:
    "This error occurs when a function does what others of the project do as well, and leaves out the care that they take: a default, a wait, a conversion, a check, somebody who hears of a failure. The others show what is right.",
  trace: [
    [
      "    at sortKey (/srv/app/lib/version.js:10:21)",
      "The line that failed; another function does the same with a default.",
    ],
  ],
  causes: [
    [
      "twin",
      "The care was forgotten here",
      "The code was copied without it.",
      'const [major, minor] = text.split(".");',
    ],
    [
      "reader",
      "A part is read by hand that has a reader",
      "The reader knows what stands in for it.",
      "const name = plot.owner.name;",
    ],
  ],
  fix: [
    "Do it as the sibling does.",
    'const [major, minor] = text.split(".");',
    'const [major, minor = "0"] = text.split(".");',
  ],
  testing: ["Leave the part out.", 'assert.equal(sortKey("2"), "00020000");'],
  questions: [
    ["Why not once for all?", "A function of its own would do it, and nobody could forget it then."],
  ],
});

const known = new WeakMap<Investigation, readonly Idea[]>();

/** What the house does with the very same thing elsewhere. */
function kinIdeas(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  const found = known.get(investigation);
  if (found) return found;
  const made = findKin(investigation, fault);
  known.set(investigation, made);
  return made;
}

function findKin(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  // A name that nothing binds is no matter of care.
  if (fault.exception.type === "ReferenceError") return [];
  // Where the cause is known, care at the end of the way would hide it.
  if (structureIdeas(investigation, fault).isDecided) return [];
  const borne = originsOf(investigation).some(({ kind }) => /^(?:missing_|lookup)/.test(kind))
    ? null
    : defaultedParameterIdea(investigation);
  if (borne) return [borne];
  const isRaised = fault.statement.descendantsOfType("throw_statement").length > 0;
  if (isMadeElsewhere(investigation, fault)) {
    // What the function itself says of another thing that it looks for alike, or of one thing among many, is no refusal.
    if (isRaised || originsOf(investigation)[0]?.kind !== "lookup") return [];
    const pieces = piecesOf(investigation, fault);
    const own =
      twinIdea(investigation, tableReads(investigation, pieces), false) ??
      twinIdea(investigation, pieces, false, true) ??
      saidTwinIdea(investigation, true);
    return own ? [own] : [];
  }
  const pieces = piecesOf(investigation, fault);
  const idea =
    guardTwinIdea(investigation, fault) ??
    stateGuardIdea(investigation, fault) ??
    askedItemIdea(investigation) ??
    (isRaised ? null : guardedArgumentIdea(investigation, fault)) ??
    (isRaised ? null : houseReaderIdea(investigation, pieces)) ??
    twinIdea(investigation, pieces, isRaised) ??
    exitTwinIdea(investigation, fault) ??
    (isRaised ? null : (saidTwinIdea(investigation) ?? passedOverIdea(investigation)));
  return idea ? [idea] : [];
}

/** A lookup that found nothing is refused by the handler; what was not waited for or not returned is given there. */
function isMadeElsewhere(investigation: Investigation, { handler }: JavascriptFault): boolean {
  const [best] = originsOf(investigation);
  if (!best) return false;
  return (
    /^missing_/.test(best.kind) || (best.kind === "lookup" && handler !== null) || best.kind === "request"
  );
}

/** `PLANS[account.plan]`: reads of a table of the house by what the client does not name, which others may read with a default. */
function tableReads(investigation: Investigation, pieces: readonly Piece[]): Piece[] {
  const { code } = investigation;
  return pieces.filter(({ file, node }) => {
    const read = bare(node);
    const [table, key] = [field(read, "object"), field(read, "index")];
    if (read.type !== "subscript_expression" || table?.type !== "identifier" || !key) return false;
    const isOfModule = code.resolve(file.path, table.text) !== null && !isLocalName(file, table);
    return isOfModule && requestPartOf(investigation, file.path, key) === null;
  });
}

/** Where the message does not tell which value was wrong, what is known of such messages goes first. */
function scoreOf(investigation: Investigation, [idea]: readonly Idea[]): number {
  return idea?.name === "done_as_elsewhere" && !traceWays(investigation) ? 0.84 : 0.91;
}

/** Care that other functions of the project take of the same thing. */
export const siblingCareRecipe = defineRecipe({
  slug: "sibling-care",
  guide,
  matches: (fault, investigation) =>
    kinIdeas(investigation, fault).length > 0
      ? {
          score: scoreOf(investigation, kinIdeas(investigation, fault)),
          evidence: "Another function of the project does the same with more care.",
        }
      : null,
  ideas: kinIdeas,
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: ["Do it as the other functions of the project do."],
  }),
});
