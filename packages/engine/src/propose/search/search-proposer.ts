import { createHash } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { textEdit } from "../../code/text-edit.ts";
import type { Reproduction } from "../../reproduce/reproducer.ts";
import type { Candidate, CandidateEdit } from "../candidate.ts";
import type { ProposalRequest, Proposer } from "../proposer.ts";
import { isFoundBlindly } from "./blind.ts";
import { dialectFor } from "./dialects.ts";
import type { GivenTests } from "./house.ts";
import { short } from "./idea.ts";
import { MOST_STATEMENTS, suspectStatements } from "./localise.ts";
import { openProgram } from "./program.ts";
import { type Features, type Ranked, rankPlausible } from "./rank.ts";
import { settingsReadBy } from "./settings.ts";
import { tryVariants } from "./trial-run.ts";
import { stagedVariantsOf } from "./variants.ts";
import { createWideCheck } from "./wide-check.ts";

/** A plausible change as measurements get it. */
export interface RankedChange {
  readonly edits: readonly CandidateEdit[];
  readonly features: Features;
}

/** Channel that tells what the search ranked, a list of `RankedChange`, best first: for measurements, nobody else listens. */
export const SEARCH_RANKED = "bugstack.search.ranked";
const told = channel(SEARCH_RANKED);

const MOST_PLAUSIBLE = 8;
/** Nearly every fix is among so many; the others are made once these were tried. */
const FIRST_VARIANTS = 3_000;
const MORE_VARIANTS = 21_000;
/** Statements of which it is asked what they read that is set elsewhere. */
const MOST_READERS = 600;
/** Share of the time that is left which the search may take; the gate needs the rest. */
const SHARE_OF_TIME = 0.75;
const SHORTEST_SEARCH_SECONDS = 2;
/** Once a change passes, so many more are tried, and none that is so much less likely on its log scale. */
const CHANGES_AFTER_FIRST = 240;
const MARGIN = 3;

/**
 * The proposer of small changes that no recipe knows: makes every small change of the suspicious statements, plays the
 * failing tests and those around them on each, likeliest first, and proposes what passes, best first. It needs tests of
 * a person that say what is right: a reproduction made from an event asks only that the error be gone, which leaving out
 * the failing expression, or the whole function, answers as well as the fix does.
 */
export function createSearchProposer(): Proposer {
  return {
    name: "search",
    async *propose(request) {
      for (const ranked of await search(request)) yield candidateOf(ranked, request);
    },
  };
}

async function search(request: ProposalRequest): Promise<readonly Ranked[]> {
  const { investigation, reproduction, workbench: bench, signal } = request;
  if (!bench) return [];
  if (reproduction.kind !== "given") {
    bench.tell(
      "No search: of an event it is known only that the error must go, and many a wrong change does that",
    );
    return [];
  }
  const { spectrum, suspects } = bench;
  const executed = suspectStatements(investigation, spectrum, suspects, dialectFor, MOST_READERS);
  if (executed.length === 0) return [];
  const settings = settingsReadBy(executed, investigation.code, dialectFor);
  const statements = [...executed.slice(0, MOST_STATEMENTS), ...settings];
  // The tests are loaded while the changes are thought of.
  const opening = openProgram(bench, reproduction);
  const given = givenTests(reproduction);
  const staged = await stagedVariantsOf(statements, investigation.code, dialectFor, given, signal);
  const variants = await staged.next(FIRST_VARIANTS);
  const program = await opening;
  if ("obstacle" in program) {
    bench.tell(`The search cannot try its changes: ${program.obstacle}`);
    return [];
  }
  const wide = createWideCheck(bench, program);
  try {
    const { plausible, tried, refused, seconds } = await tryVariants(variants, program, {
      signal,
      more: () => staged.next(MORE_VARIANTS),
      accepts: (variant) => wide.accepts(variant),
      seconds: Math.max(SHORTEST_SEARCH_SECONDS, bench.secondsLeft() * SHARE_OF_TIME),
      afterFirst: (first) => ({
        seconds: Math.min(6, 1 + first / 2),
        changes: CHANGES_AFTER_FIRST,
        score: MARGIN,
      }),
      mostPlausible: MOST_PLAUSIBLE,
    });
    const broken = refused > 0 ? `; ${refused} more pass those near them and break others` : "";
    bench.tell(
      `${tried} of ${staged.ideas} small changes tried in ${seconds.toFixed(1)} s, ${plausible.length} pass the tests${broken}`,
    );
    const ranked = await rankPlausible(plausible, program);
    if (told.hasSubscribers)
      told.publish(ranked.map((one): RankedChange => ({ edits: editsOf(one), features: one.features })));
    if (isUndecided(ranked, tried)) {
      bench.tell(
        `No proposal: ${ranked.length} of the first ${tried} small changes pass all tests and behave differently, so the tests do not tell the right one; one more that does would help`,
      );
      return [];
    }
    const grounded = ranked.filter((one) => !isFoundBlindly(one, statements.length));
    if (grounded.length < ranked.length)
      bench.tell(
        `Not proposed: ${ranked.length - grounded.length} of the changes that pass, of kinds that fit by chance and for which nothing speaks, found among ${tried} in a large program`,
      );
    return grounded;
  } finally {
    await Promise.all([program.rehearsal.dispose(), wide.dispose()]);
  }
}

/** Of changes that are tried one in a hundred passes; where so many do, the tests accept nearly anything. */
const UNDECIDED_SHARE = 0.15;
const FEWEST_UNDECIDED = 5;

/** Whether nearly every change passes and they do not come to the same: then the order among them says nothing. */
function isUndecided(ranked: readonly Ranked[], tried: number): boolean {
  return (
    ranked.length >= FEWEST_UNDECIDED &&
    ranked.length >= UNDECIDED_SHARE * tried &&
    ranked.some(({ alike }) => alike < ranked.length) &&
    new Set(ranked.map(writtenBy)).size > 1
  );
}

/** What a change writes, wherever that is: one statement that may stand at several places is one answer. */
function writtenBy({ variant: { idea } }: Ranked): string {
  return idea.changes.map(({ text }) => text.trim()).join("\n");
}

/** The failing tests, and the names of the errors that they end with. */
function givenTests({ proving, before }: Reproduction): GivenTests {
  const failures = (before.at(-1)?.tests ?? []).filter(({ id }) => proving.includes(id));
  const errors = failures.flatMap(({ failure }) => failure?.exceptions ?? []);
  return {
    ids: proving,
    raised: [...new Set(errors.map(({ type }) => type))],
    said: errors.map(({ message }) => message).join("\n"),
  };
}

function editsOf({ variant: { idea, file } }: Ranked): CandidateEdit[] {
  // Half of a change passes the tests as well where these ask of one half alone: two answers exchanged, say.
  const mark = idea.changes.length > 1 && !idea.isSeparable ? { together: "change" } : {};
  return idea.changes.map(({ start, end, text }) => ({
    ...textEdit(file, start, end, text),
    ...{ part: "fix", ...mark },
  }));
}

function candidateOf(ranked: Ranked, { reproduction }: ProposalRequest): Candidate {
  const { variant, alike, rivals, notes, after } = ranked;
  const { idea, file, change, line } = variant;
  const edits = editsOf(ranked);
  const name = change.setting ?? change.name;
  const where = change.owner ? `${change.owner}.${name}` : name;
  return {
    id: idOf(edits),
    proposer: "search",
    recipe: null,
    cause: `${where} in ${file.path}, line ${line}, is wrong in one place.`,
    explanation: [
      `The change ${short(idea.note)} (${file.path}:${line}, in ${where}).`,
      `Found by search: ${after} small changes were tried in the order of their likelihood.`,
      ...(notes.length > 0 ? [`Ranked against others: ${notes.join("; ")}.`] : []),
    ].join("\n"),
    edits,
    tests: reproduction.test ? [reproduction.test] : [],
    obligations: [],
    rivals,
    triedBefore: after,
    basis: idea.isHouse && alike > 0 ? "house" : "guess",
  };
}

function idOf(edits: readonly CandidateEdit[]): string {
  const parts = edits.map((edit) => [edit.path, edit.start, edit.end, edit.replacement]);
  return createHash("sha256")
    .update(JSON.stringify(["search", parts]))
    .digest("hex")
    .slice(0, 32);
}
