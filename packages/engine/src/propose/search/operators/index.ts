import type { Operator } from "../idea.ts";
import { afterLoopOperator } from "./after-loops.ts";
import { answeredOperator } from "./answered.ts";
import { answerlessCallOperator } from "./answerless-calls.ts";
import { answerOperator } from "./answers.ts";
import { arithmeticOperator, boundOperator, signOperator } from "./arithmetic.ts";
import { askedElsewhereOperator, asOthersAskOperator, siblingFlagOperator } from "./asked-elsewhere.ts";
import { askedOfTwoOperator } from "./asked-of-two.ts";
import { assignmentOperator } from "./assignments.ts";
import { awaitOperator } from "./awaits.ts";
import { beginningOperator } from "./beginnings.ts";
import { begunAgainOperator } from "./begun-again.ts";
import { bothPartOperator } from "./both-parts.ts";
import { bothSidesOperator } from "./both-sides.ts";
import { branchEndOperator } from "./branch-ends.ts";
import { callOperator, combineOperator, wrapOperator } from "./calls.ts";
import { chainOrderOperator } from "./chain-order.ts";
import { changedSignOperator } from "./changed-signs.ts";
import { chosenOperator, thresholdOperator } from "./chosen.ts";
import { clampedOperator } from "./clamped.ts";
import { codePointOperator } from "./code-points.ts";
import { collectionKindOperator } from "./collection-kinds.ts";
import { comparedValueOperator } from "./compared-values.ts";
import { comparisonOperator } from "./comparison.ts";
import { composedOperator } from "./composed.ts";
import { compositeKeyOperator } from "./composite-keys.ts";
import { concatenatedOperator } from "./concatenated.ts";
import { conditionOperator } from "./conditions.ts";
import { counterpartOperator, twinParameterOperator } from "./counterparts.ts";
import { decimalOperator } from "./decimals.ts";
import { documentedNumberOperator } from "./documented-numbers.ts";
import { doubledSignOperator } from "./doubled-signs.ts";
import { elseConditionOperator } from "./else-conditions.ts";
import { emptyEntryOperator } from "./empty-entries.ts";
import { entriesAskedOperator } from "./entries-asked.ts";
import { entryCopyOperator } from "./entry-copies.ts";
import { escapedValueOperator } from "./escaped-values.ts";
import { exchangedOperator } from "./exchanged.ts";
import { exitOperator } from "./exits.ts";
import { fillingOperator } from "./fillings.ts";
import { furtherCaseOperator, furtherEntryOperator, furtherWayOperator } from "./further-cases.ts";
import { gainedOperator } from "./gained.ts";
import { groupingOperator } from "./groupings.ts";
import { foldedOperator, guardedValueOperator, otherwiseOperator } from "./guarded-values.ts";
import { halfSwapOperator } from "./half-swaps.ts";
import { handedOnOperator } from "./handed-on.ts";
import { idleExpressionOperator } from "./idle-expressions.ts";
import { inheritedNameOperator } from "./inherited-names.ts";
import { innerConditionOperator } from "./inner-conditions.ts";
import { insideOperator } from "./inside.ts";
import { joinedOperator, separatedOperator } from "./joined.ts";
import { joinedTextOperator } from "./joined-text.ts";
import { keptInStepOperator } from "./kept-in-step.ts";
import { keptValueOperator } from "./kept-values.ts";
import { keyedOperator, spreadOperator } from "./keyed.ts";
import { kindTestOperator } from "./kind-tests.ts";
import { kindMadeOperator } from "./kinds-made.ts";
import { lastOneOperator } from "./last-one.ts";
import { letterOperator } from "./letters.ts";
import { likeArgumentOperator } from "./like-arguments.ts";
import { listFinisherOperator } from "./list-finishers.ts";
import { entryOperator, lookupOperator } from "./lookups.ts";
import { loopAnswerOperator } from "./loop-answers.ts";
import { loopOperator } from "./loops.ts";
import { missingOperator } from "./missing.ts";
import { movedTailOperator } from "./moved-tail.ts";
import { nameOperator, valueOperator } from "./names.ts";
import { heldMemberOperator, nearNameOperator } from "./near-names.ts";
import { neighbourOperator } from "./neighbours.ts";
import { neverChangedOperator } from "./never-changed.ts";
import { nothingTwinOperator } from "./nothing-twins.ts";
import { oppositeTruthOperator } from "./opposite-truths.ts";
import { earlierOperator } from "./order.ts";
import { orderKeyOperator } from "./order-keys.ts";
import { orderedWalkOperator } from "./ordered-walks.ts";
import { otherBranchOperator } from "./other-branch.ts";
import { otherJointOperator } from "./other-joint.ts";
import { otherSubjectOperator } from "./other-subject.ts";
import { ownCopyOperator } from "./own-copies.ts";
import { paddedOperator } from "./padded.ts";
import { parameterOperator } from "./parameters.ts";
import { literalOperator, partOperator } from "./parts.ts";
import { patternFlagOperator, patternPartOperator } from "./patterns.ts";
import { pieceOperator } from "./pieces.ts";
import { placedEntryOperator } from "./placed-entries.ts";
import { predicateOperator } from "./predicates.ts";
import { presenceOperator } from "./presence.ts";
import { putBackOperator } from "./put-back.ts";
import { pythonSlipOperator } from "./python-slips.ts";
import { quotedNumberOperator } from "./quoted-numbers.ts";
import { rearrangedOperator } from "./rearranged.ts";
import { receiverOperator } from "./receivers.ts";
import { refusedOperator } from "./refused.ts";
import { remainderOperator } from "./remainders.ts";
import { removalOperator } from "./removals.ts";
import { repeatedCallOperator } from "./repeated-calls.ts";
import { resetMemberOperator } from "./reset-members.ts";
import { separatorOperator } from "./separators.ts";
import { setBackOperator } from "./set-back.ts";
import { slipOperator } from "./slips.ts";
import { copyOperator, sisterOperator, statementOperator } from "./statements.ts";
import { stayingEntryOperator } from "./staying-entries.ts";
import { stuckLoopOperator } from "./stuck-loops.ts";
import { takenPartOperator } from "./taken-parts.ts";
import { textEndOperator } from "./text-ends.ts";
import { patternOperator, templateOperator } from "./texts.ts";
import { toldGuardOperator } from "./told-guards.ts";
import { toldTextOperator } from "./told-text.ts";
import { truthOperator } from "./truths.ts";
import { twinOperator } from "./twins.ts";
import { uncalledOperator } from "./uncalled.ts";
import { unmovedCountOperator } from "./unmoved-counts.ts";
import { unreadOperator } from "./unread.ts";
import { unreadMemberOperator } from "./unread-members.ts";
import { unreadValueOperator } from "./unread-values.ts";
import { unusedListOperator, unusedMappingOperator } from "./unused.ts";
import { updateOperator } from "./updates.ts";
import { walkedListOperator } from "./walked-lists.ts";
import { wholeListOperator } from "./whole-lists.ts";

/** Every way in which the search changes a statement. */
export const operators: readonly Operator[] = [
  chainOrderOperator,
  unreadValueOperator,
  twinParameterOperator,
  unreadMemberOperator,
  bothPartOperator,
  compositeKeyOperator,
  counterpartOperator,
  doubledSignOperator,
  putBackOperator,
  takenPartOperator,
  afterLoopOperator,
  changedSignOperator,
  decimalOperator,
  entryCopyOperator,
  kindMadeOperator,
  orderKeyOperator,
  orderedWalkOperator,
  placedEntryOperator,
  repeatedCallOperator,
  setBackOperator,
  stayingEntryOperator,
  textEndOperator,
  uncalledOperator,
  begunAgainOperator,
  unmovedCountOperator,
  neverChangedOperator,
  entriesAskedOperator,
  wholeListOperator,
  resetMemberOperator,
  paddedOperator,
  ownCopyOperator,
  loopAnswerOperator,
  clampedOperator,
  answerlessCallOperator,
  parameterOperator,
  keptInStepOperator,
  elseConditionOperator,
  comparisonOperator,
  arithmeticOperator,
  boundOperator,
  signOperator,
  missingOperator,
  nameOperator,
  valueOperator,
  callOperator,
  wrapOperator,
  combineOperator,
  conditionOperator,
  partOperator,
  literalOperator,
  assignmentOperator,
  awaitOperator,
  exitOperator,
  branchEndOperator,
  chosenOperator,
  thresholdOperator,
  statementOperator,
  copyOperator,
  sisterOperator,
  emptyEntryOperator,
  updateOperator,
  twinOperator,
  earlierOperator,
  loopOperator,
  lookupOperator,
  entryOperator,
  beginningOperator,
  truthOperator,
  keyedOperator,
  spreadOperator,
  patternOperator,
  patternPartOperator,
  patternFlagOperator,
  templateOperator,
  gainedOperator,
  guardedValueOperator,
  otherwiseOperator,
  foldedOperator,
  pythonSlipOperator,
  groupingOperator,
  kindTestOperator,
  handedOnOperator,
  toldTextOperator,
  pieceOperator,
  likeArgumentOperator,
  fillingOperator,
  joinedOperator,
  answerOperator,
  unusedMappingOperator,
  unusedListOperator,
  separatedOperator,
  otherBranchOperator,
  removalOperator,
  letterOperator,
  unreadOperator,
  innerConditionOperator,
  composedOperator,
  answeredOperator,
  concatenatedOperator,
  documentedNumberOperator,
  exchangedOperator,
  halfSwapOperator,
  insideOperator,
  keptValueOperator,
  lastOneOperator,
  listFinisherOperator,
  neighbourOperator,
  separatorOperator,
  slipOperator,
  askedOfTwoOperator,
  bothSidesOperator,
  codePointOperator,
  joinedTextOperator,
  movedTailOperator,
  oppositeTruthOperator,
  otherJointOperator,
  otherSubjectOperator,
  rearrangedOperator,
  presenceOperator,
  escapedValueOperator,
  walkedListOperator,
  askedElsewhereOperator,
  asOthersAskOperator,
  siblingFlagOperator,
  nearNameOperator,
  heldMemberOperator,
  furtherCaseOperator,
  furtherEntryOperator,
  furtherWayOperator,
  toldGuardOperator,
  idleExpressionOperator,
  collectionKindOperator,
  quotedNumberOperator,
  comparedValueOperator,
  refusedOperator,
  remainderOperator,
  inheritedNameOperator,
  nothingTwinOperator,
  predicateOperator,
  receiverOperator,
  stuckLoopOperator,
];

/** Those that need no function around what they change: for values that a file or class sets at its top. */
export const settingOperators: readonly Operator[] = [
  boundOperator,
  patternOperator,
  patternPartOperator,
  patternFlagOperator,
  gainedOperator,
  toldTextOperator,
  callOperator,
  comparisonOperator,
  presenceOperator,
  furtherCaseOperator,
  furtherEntryOperator,
  furtherWayOperator,
  decimalOperator,
];
