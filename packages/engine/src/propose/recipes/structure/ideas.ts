import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { absentPatternGuesses } from "./absent-patterns.ts";
import { argumentGuesses } from "./arguments.ts";
import { asyncIterationGuesses } from "./async-iteration.ts";
import { awaitedParamGuesses } from "./awaited-params.ts";
import { awaitGuesses } from "./awaits.ts";
import { begunPartGuesses } from "./begun-parts.ts";
import { bindGuesses } from "./bindings.ts";
import { blankPieceGuesses } from "./blank-pieces.ts";
import { brokenLineGuesses } from "./broken-lines.ts";
import { callbackRowGuesses } from "./callback-rows.ts";
import { calledAsBesideGuesses } from "./called-as-beside.ts";
import { caughtClassGuesses } from "./caught-classes.ts";
import { compiledDefaultGuesses } from "./compiled-defaults.ts";
import { constantGuesses } from "./constants.ts";
import { containerKindGuesses } from "./container-kinds.ts";
import { conversionGuesses } from "./conversions.ts";
import { copiedInstanceGuesses } from "./copied-instances.ts";
import { declaredFillingGuesses } from "./declared-filling.ts";
import { defaultBesideGuesses } from "./default-beside.ts";
import { defaultGuesses } from "./defaults.ts";
import { documentedGuesses } from "./documented.ts";
import { earlyFieldGuesses } from "./early-fields.ts";
import { encapsulatedPluginGuesses } from "./encapsulated-plugins.ts";
import { encodingGuesses } from "./encodings.ts";
import { envelopeGuesses } from "./envelopes.ts";
import { eventPayloadGuesses } from "./event-payloads.ts";
import { foreignMethodGuesses } from "./foreign-methods.ts";
import { fullerMakerGuesses } from "./fuller-makers.ts";
import { gatheredPageGuesses } from "./gathered-pages.ts";
import { guardedAdditionGuesses } from "./guarded-additions.ts";
import { handedAsBesideGuesses } from "./handed-as-beside.ts";
import { handedDateGuesses } from "./handed-dates.ts";
import { hiddenDefaultGuesses } from "./hidden-defaults.ts";
import { houseAccessorGuesses } from "./house-accessors.ts";
import { houseKeyGuesses } from "./house-keys.ts";
import { importGuesses } from "./imports.ts";
import { initialShapeGuesses } from "./initial-shapes.ts";
import { itemsLeftOutGuesses } from "./items-left-out.ts";
import { iteratorGuesses } from "./iterators.ts";
import { jsonEnvelopeGuesses } from "./json-envelopes.ts";
import { keyKindGuesses } from "./key-kinds.ts";
import { kinDefaultGuesses } from "./kin-defaults.ts";
import { knownPartGuesses } from "./known-parts.ts";
import { laterMountGuesses } from "./later-mounts.ts";
import { leftOutEntryGuesses } from "./left-out-entries.ts";
import { leftOutOptionGuesses } from "./left-out-options.ts";
import { lookupGuesses } from "./lookups.ts";
import { mapStartGuesses } from "./map-starts.ts";
import { mapperFieldGuesses } from "./mapper-fields.ts";
import { methodsOfKinGuesses } from "./methods-of-kin.ts";
import { missingExportGuesses } from "./missing-exports.ts";
import { mountedGuardGuesses } from "./mounted-guards.ts";
import { nameGuesses } from "./names.ts";
import { namespaceGuesses } from "./namespaces.ts";
import { nestedMergeGuesses } from "./nested-merge.ts";
import { nestedPatternGuesses } from "./nested-patterns.ts";
import { nothingFormGuesses } from "./nothing-forms.ts";
import { nullDefaultGuesses } from "./null-defaults.ts";
import { nullObjectGuesses } from "./null-objects.ts";
import { nullOptionGuesses } from "./null-options.ts";
import { nullPatternGuesses } from "./null-patterns.ts";
import { oddEntryGuesses } from "./odd-entries.ts";
import { oneOrManyGuesses } from "./one-or-many.ts";
import { openedTwiceGuesses } from "./opened-twice.ts";
import { openingGuesses } from "./openings.ts";
import { optionalCallbackGuesses } from "./optional-callbacks.ts";
import { optionalGroupGuesses } from "./optional-groups.ts";
import { optionalRecipientGuesses } from "./optional-recipients.ts";
import { otherKeyGuesses } from "./other-key.ts";
import { ownKeyGuesses } from "./own-keys.ts";
import { platformMemberGuesses } from "./platform-members.ts";
import { renamedEntryGuesses } from "./renamed-entries.ts";
import { renamedKeyGuesses } from "./renamed-keys.ts";
import { returnGuesses } from "./returns.ts";
import { revivedDateGuesses } from "./revived-dates.ts";
import { routeGuardGuesses } from "./route-guards.ts";
import { rowColumnGuesses } from "./row-columns.ts";
import { type Builder, type Guess, SURE, sceneOf } from "./scene.ts";
import { settledGuesses } from "./settled.ts";
import { shapeGuesses } from "./shapes.ts";
import { sharedListGuesses } from "./shared-lists.ts";
import { shownBesideGuesses } from "./shown-beside.ts";
import { siblingCheckGuesses } from "./sibling-checks.ts";
import { siblingMapperGuesses } from "./sibling-mapper.ts";
import { skippedLineGuesses } from "./skipped-lines.ts";
import { startGuesses } from "./starts.ts";
import { staticGuesses } from "./statics.ts";
import { tableReaderGuesses } from "./table-readers.ts";
import { takenApartGuesses } from "./taken-apart.ts";
import { takenAsBesideGuesses } from "./taken-as-beside.ts";
import { talliedEntryGuesses } from "./tallied-entries.ts";
import { unreturnedAnswerGuesses } from "./unreturned-answers.ts";
import { unsetVariableGuesses } from "./unset-variables.ts";
import { unsplitLineGuesses } from "./unsplit-lines.ts";
import { unusedResultGuesses } from "./unused-results.ts";
import { variableGuesses } from "./variables.ts";
import { walkedAsBesideGuesses } from "./walked-as-beside.ts";
import { wholeListGuesses } from "./whole-lists.ts";
import { widenedGuardGuesses } from "./widened-guards.ts";
import { wrappedArgumentGuesses } from "./wrapped-arguments.ts";

const BUILDERS: readonly Builder[] = [
  returnGuesses,
  unreturnedAnswerGuesses,
  brokenLineGuesses,
  copiedInstanceGuesses,
  awaitGuesses,
  bindGuesses,
  startGuesses,
  mapStartGuesses,
  talliedEntryGuesses,
  importGuesses,
  missingExportGuesses,
  nameGuesses,
  shapeGuesses,
  conversionGuesses,
  lookupGuesses,
  defaultGuesses,
  argumentGuesses,
  variableGuesses,
  openingGuesses,
  ownKeyGuesses,
  oneOrManyGuesses,
  nothingFormGuesses,
  documentedGuesses,
  siblingMapperGuesses,
  envelopeGuesses,
  routeGuardGuesses,
  optionalCallbackGuesses,
  nullObjectGuesses,
  optionalRecipientGuesses,
  nullOptionGuesses,
  constantGuesses,
  wrappedArgumentGuesses,
  settledGuesses,
  revivedDateGuesses,
  houseAccessorGuesses,
  initialShapeGuesses,
  mapperFieldGuesses,
  eventPayloadGuesses,
  guardedAdditionGuesses,
  encodingGuesses,
  namespaceGuesses,
  unsetVariableGuesses,
  takenApartGuesses,
  blankPieceGuesses,
  shownBesideGuesses,
  siblingCheckGuesses,
  platformMemberGuesses,
  staticGuesses,
  nullPatternGuesses,
  nestedPatternGuesses,
  knownPartGuesses,
  earlyFieldGuesses,
  containerKindGuesses,
  asyncIterationGuesses,
  nullDefaultGuesses,
  oddEntryGuesses,
  renamedKeyGuesses,
  widenedGuardGuesses,
  mountedGuardGuesses,
  laterMountGuesses,
  leftOutOptionGuesses,
  keyKindGuesses,
  rowColumnGuesses,
  wholeListGuesses,
  gatheredPageGuesses,
  nestedMergeGuesses,
  hiddenDefaultGuesses,
  awaitedParamGuesses,
  iteratorGuesses,
  unusedResultGuesses,
  foreignMethodGuesses,
  compiledDefaultGuesses,
  fullerMakerGuesses,
  begunPartGuesses,
  jsonEnvelopeGuesses,
  handedDateGuesses,
  kinDefaultGuesses,
  declaredFillingGuesses,
  leftOutEntryGuesses,
  absentPatternGuesses,
  openedTwiceGuesses,
  otherKeyGuesses,
  tableReaderGuesses,
  houseKeyGuesses,
  sharedListGuesses,
  handedAsBesideGuesses,
  defaultBesideGuesses,
  skippedLineGuesses,
  callbackRowGuesses,
  takenAsBesideGuesses,
  calledAsBesideGuesses,
  caughtClassGuesses,
  optionalGroupGuesses,
  methodsOfKinGuesses,
  itemsLeftOutGuesses,
  unsplitLineGuesses,
  walkedAsBesideGuesses,
  encapsulatedPluginGuesses,
  renamedEntryGuesses,
];

/** From here on a change is so well founded that the others are not offered beside it. */
const DECISIVE = 0.85;
/** Changes that are as well founded as the best one. */
const NEAR = 0.1;

export interface StructureIdeas {
  /** Go before all others. */
  readonly sure: readonly Idea[];
  readonly other: readonly Idea[];
  /** The first is so sure that a change elsewhere could only hide the cause from the test. */
  readonly isDecided: boolean;
}

const made = new WeakMap<Investigation, StructureIdeas>();

/** Changes for a wrong value by the way that it took, the surest first. */
export function structureIdeas(investigation: Investigation, fault: JavascriptFault): StructureIdeas {
  const known = made.get(investigation);
  if (known) return known;
  const ideas = makeIdeas(investigation, fault);
  made.set(investigation, ideas);
  return ideas;
}

function makeIdeas(investigation: Investigation, fault: JavascriptFault): StructureIdeas {
  const scene = sceneOf(investigation, fault);
  if (!scene) return { sure: [], other: [], isDecided: false };
  const found = BUILDERS.flatMap((build): readonly Guess[] => build(scene)).toSorted(
    (left, right) => right.strength - left.strength,
  );
  const best = found[0]?.strength ?? 0;
  const isDecided = best >= DECISIVE;
  const kept = isDecided ? found.filter(({ strength }) => strength >= best - NEAR) : found;
  return {
    sure: kept.filter(({ strength }) => strength >= SURE).map(({ idea }) => idea),
    other: kept.filter(({ strength }) => strength < SURE).map(({ idea }) => idea),
    isDecided,
  };
}
