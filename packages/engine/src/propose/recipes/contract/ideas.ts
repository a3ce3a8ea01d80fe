import type { Investigation } from "../../../investigation.ts";
import { type PythonFault, pythonFaultOf } from "../fault/python-fault.ts";
import { absentAddends } from "./absent-addend.ts";
import { addedItems } from "./added-items.ts";
import { blankFields } from "./blank-fields.ts";
import { blankReturns } from "./blank-return.ts";
import { blankSettings } from "./blank-setting.ts";
import { caughtAbsences } from "./caught-absence.ts";
import { caughtRefusals } from "./caught-refusal.ts";
import { conditionalFields } from "./conditional-field.ts";
import { containerRefusals } from "./container-refusal.ts";
import { declaredDefaults } from "./declared-default.ts";
import { declaredFillings } from "./declared-filling.ts";
import { declaredKinds } from "./declared-kind.ts";
import { decodedBytes } from "./decoded-bytes.ts";
import { emptyAnswers } from "./empty-answer.ts";
import { exactNumbers } from "./exact-numbers.ts";
import { firstRuns } from "./first-run.ts";
import { foldedKeys } from "./folded-key.ts";
import { formattedNothings } from "./formatted-nothing.ts";
import { gatheredErrors } from "./gathered-errors.ts";
import { handedNothings } from "./handed-nothing.ts";
import { houseBodies } from "./house-body.ts";
import { houseForms } from "./house-form.ts";
import { houseLookups } from "./house-lookup.ts";
import { isoTexts } from "./iso-text.ts";
import { keptForms } from "./kept-form.ts";
import { keysWithDefaults } from "./key-default.ts";
import { keyKinds } from "./key-kind.ts";
import { keySpellings } from "./key-spelling.ts";
import { kinDefaults } from "./kin-default.ts";
import { leftOutBranches } from "./left-out-branch.ts";
import { lostRecursions } from "./lost-recursion.ts";
import { manyRows } from "./many-rows.ts";
import { nestedMembers } from "./nested-member.ts";
import { nullFields } from "./null-field.ts";
import { oneOrMany } from "./one-or-many.ts";
import { openedFirst } from "./opened-first.ts";
import { optionalAdditions } from "./optional-addition.ts";
import { ordersOfNothing } from "./order-of-nothing.ts";
import { otherFields } from "./other-field.ts";
import { unlikeKin } from "./override.ts";
import { ownInstances } from "./own-instance.ts";
import { pairsForRows } from "./pair-for-row.ts";
import { partialOverrides } from "./partial-override.ts";
import { readsAlike } from "./read-alike.ts";
import { readByHand } from "./read-by-hand.ts";
import { readersBeside } from "./reader-beside.ts";
import { rebuiltRecords } from "./rebuilt-record.ts";
import { refusedAlike } from "./refused-alike.ts";
import { refusedBelow } from "./refused-below.ts";
import { sameExpressions } from "./same-expression.ts";
import { sameLookups } from "./same-lookup.ts";
import { type Builder, type Guess, SURE, sceneOf } from "./scene.ts";
import { settingsFallbacks } from "./settings-fallback.ts";
import { sharedConstants } from "./shared-constant.ts";
import { sharedDefaults } from "./shared-default.ts";
import { sharedTables } from "./shared-table.ts";
import { storedTexts } from "./stored-text.ts";
import { swappedArguments } from "./swapped-arguments.ts";
import { templateKeys } from "./template-key.ts";
import { textsComparedWithNumbers } from "./text-compared.ts";
import { textOutputs } from "./text-output.ts";
import { throughCalls } from "./through-call.ts";
import { timesOfOneKind } from "./times.ts";
import { tokenClaims } from "./token-claims.ts";
import { twinDefaults } from "./twin-default.ts";
import { twinRefusals } from "./twin-refusal.ts";
import { twinStatements } from "./twin-statement.ts";
import { typedSources } from "./typed-source.ts";
import { unboundColumns } from "./unbound-column.ts";
import { uncalledClasses } from "./uncalled-class.ts";
import { unreadTexts } from "./unread-text.ts";
import { unselectedColumns } from "./unselected-column.ts";
import { unusedVariables } from "./unused-variable.ts";
import { wholeForPart } from "./whole-for-part.ts";
import { writtenForms } from "./written-form.ts";

const BUILDERS: readonly Builder[] = [
  swappedArguments,
  openedFirst,
  uncalledClasses,
  keyKinds,
  keySpellings,
  blankFields,
  tokenClaims,
  nestedMembers,
  pairsForRows,
  ordersOfNothing,
  otherFields,
  readsAlike,
  blankSettings,
  wholeForPart,
  declaredKinds,
  declaredDefaults,
  conditionalFields,
  formattedNothings,
  keysWithDefaults,
  twinDefaults,
  kinDefaults,
  declaredFillings,
  exactNumbers,
  leftOutBranches,
  houseBodies,
  houseForms,
  houseLookups,
  unreadTexts,
  templateKeys,
  unlikeKin,
  writtenForms,
  ownInstances,
  sameExpressions,
  timesOfOneKind,
  unusedVariables,
  addedItems,
  decodedBytes,
  throughCalls,
  twinRefusals,
  twinStatements,
  readByHand,
  textOutputs,
  sharedConstants,
  sharedDefaults,
  emptyAnswers,
  optionalAdditions,
  containerRefusals,
  isoTexts,
  lostRecursions,
  manyRows,
  absentAddends,
  rebuiltRecords,
  storedTexts,
  refusedAlike,
  refusedBelow,
  foldedKeys,
  unselectedColumns,
  nullFields,
  gatheredErrors,
  oneOrMany,
  typedSources,
  textsComparedWithNumbers,
  unboundColumns,
  blankReturns,
  firstRuns,
  keptForms,
  handedNothings,
  readersBeside,
  caughtRefusals,
  partialOverrides,
  sharedTables,
  settingsFallbacks,
  caughtAbsences,
  sameLookups,
];

/** Changes that are as well founded as the best one. */
const NEAR = 0.15;

const made = new WeakMap<Investigation, readonly Guess[]>();

/** The changes that the code supports, the surest first; where one is sure, those far below it are left out. */
export function contractGuesses(investigation: Investigation): readonly Guess[] {
  const known = made.get(investigation);
  if (known) return known;
  const fault = pythonFaultOf(investigation);
  const found = fault ? guessesFor(investigation, fault) : [];
  made.set(investigation, found);
  return found;
}

function guessesFor(investigation: Investigation, fault: PythonFault): Guess[] {
  const scene = sceneOf(investigation, fault);
  const found = BUILDERS.flatMap((build): readonly Guess[] => build(scene)).toSorted(
    (left, right) => right.strength - left.strength,
  );
  const best = found[0]?.strength ?? 0;
  return best >= SURE ? found.filter(({ strength }) => strength >= best - NEAR) : found;
}
