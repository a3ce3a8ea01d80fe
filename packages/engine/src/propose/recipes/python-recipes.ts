import { absentRemovalRecipe } from "./absent-removal/index.ts";
import { abstractMethodRecipe } from "./abstract-method/index.ts";
import { applicationContextRecipe } from "./application-context/index.ts";
import { badTextRecipe } from "./bad-text/index.ts";
import { calendarDateRecipe } from "./calendar-date/index.ts";
import { caughtBesideRecipe } from "./caught-beside/index.ts";
import { changedSizeRecipe } from "./changed-size/index.ts";
import { closedSourceRecipe } from "./closed-source/index.ts";
import { contextManagerRecipe } from "./context-manager/index.ts";
import { contextVariableRecipe } from "./context-variable/index.ts";
import { contractRecipe } from "./contract/index.ts";
import { customaryRecipe } from "./customary/index.ts";
import { detachedInstanceRecipe } from "./detached-instance/index.ts";
import { duplicateRowRecipe } from "./duplicate-row/index.ts";
import { emptySequenceRecipe } from "./empty-sequence/index.ts";
import { endlessRecursionRecipe } from "./endless-recursion/index.ts";
import { enumMemberRecipe } from "./enum-member/index.ts";
import { eventLoopRecipe } from "./event-loop/index.ts";
import { failedTransactionRecipe } from "./failed-transaction/index.ts";
import { fileMissingRecipe } from "./file-missing/index.ts";
import { forgottenSuperRecipe } from "./forgotten-super/index.ts";
import { fractionalNumberRecipe } from "./fractional-number/index.ts";
import { frameworkCallRecipe } from "./framework-call/index.ts";
import { frozenInstanceRecipe } from "./frozen-instance/index.ts";
import { hashedClassRecipe } from "./hashed-class/index.ts";
import { importFaultRecipe } from "./import-fault/index.ts";
import { jsonTextRecipe } from "./json-text/index.ts";
import { libraryUseRecipe } from "./library-use/index.ts";
import { lostFunctionRecipe } from "./lost-function/index.ts";
import { missingAwaitRecipe } from "./missing-await/index.ts";
import { missingKeyRecipe } from "./missing-key/index.ts";
import { misspeltNameRecipe } from "./misspelt-name/index.ts";
import { mixedTypesRecipe } from "./mixed-types/index.ts";
import { modelFieldRecipe } from "./model-field/index.ts";
import { mutableDefaultRecipe } from "./mutable-default/index.ts";
import { naiveDatetimeRecipe } from "./naive-datetime/index.ts";
import { narrowHandlerRecipe } from "./narrow-handler/index.ts";
import { noneAttributeRecipe } from "./none-attribute/index.ts";
import { noneValueRecipe } from "./none-value/index.ts";
import { notSerialisableRecipe } from "./not-serialisable/index.ts";
import { numberDomainRecipe } from "./number-domain/index.ts";
import { ormFieldRecipe } from "./orm-field/index.ts";
import { patternGroupRecipe } from "./pattern-group/index.ts";
import type { Recipe } from "./recipe.ts";
import { relatedMissingRecipe } from "./related-missing/index.ts";
import { requiredColumnRecipe } from "./required-column/index.ts";
import { rowMissingRecipe } from "./row-missing/index.ts";
import { siblingDecoratorRecipe } from "./sibling-form/python/index.ts";
import { siblingGuardRecipe } from "./sibling-guard/index.ts";
import { stopIterationRecipe } from "./stop-iteration/index.ts";
import { templateRecipe } from "./template/index.ts";
import { textTemplateRecipe } from "./text-template/index.ts";
import { twinCheckRecipe } from "./twin-check/index.ts";
import { unboundVariableRecipe } from "./unbound-variable/index.ts";
import { undecodableRecipe } from "./undecodable/index.ts";
import { unpackingRecipe } from "./unpacking/index.ts";
import { unreadableDataRecipe } from "./unreadable-data/index.ts";
import { unreadableInputRecipe } from "./unreadable-input/index.ts";
import { unregisteredRecipe } from "./unregistered/index.ts";
import { unsetStateRecipe } from "./unset-state/index.ts";
import { urlForRecipe } from "./url-for/index.ts";
import { unusualUseRecipe } from "./usual-use/python/index.ts";
import { wayOutRecipe } from "./way-out/index.ts";
import { wholeObjectRecipe } from "./whole-object/index.ts";
import { wrongArgumentsRecipe } from "./wrong-arguments/index.ts";
import { wrongCountRecipe } from "./wrong-count/index.ts";
import { wrongKindRecipe } from "./wrong-kind/index.ts";
import { zeroDivisionRecipe } from "./zero-division/index.ts";

/** The families of Python besides tokens. */
export const pythonRecipes: readonly Recipe[] = [
  noneAttributeRecipe,
  missingKeyRecipe,
  noneValueRecipe,
  emptySequenceRecipe,
  zeroDivisionRecipe,
  badTextRecipe,
  jsonTextRecipe,
  misspeltNameRecipe,
  unboundVariableRecipe,
  importFaultRecipe,
  wrongArgumentsRecipe,
  wrongKindRecipe,
  wrongCountRecipe,
  naiveDatetimeRecipe,
  missingAwaitRecipe,
  endlessRecursionRecipe,
  rowMissingRecipe,
  unpackingRecipe,
  mixedTypesRecipe,
  urlForRecipe,
  relatedMissingRecipe,
  stopIterationRecipe,
  changedSizeRecipe,
  notSerialisableRecipe,
  fileMissingRecipe,
  undecodableRecipe,
  numberDomainRecipe,
  modelFieldRecipe,
  eventLoopRecipe,
  applicationContextRecipe,
  contractRecipe,
  textTemplateRecipe,
  patternGroupRecipe,
  mutableDefaultRecipe,
  frozenInstanceRecipe,
  enumMemberRecipe,
  contextVariableRecipe,
  calendarDateRecipe,
  absentRemovalRecipe,
  customaryRecipe,
  ormFieldRecipe,
  templateRecipe,
  frameworkCallRecipe,
  siblingGuardRecipe,
  siblingDecoratorRecipe,
  unusualUseRecipe,
  unsetStateRecipe,
  libraryUseRecipe,
  duplicateRowRecipe,
  fractionalNumberRecipe,
  abstractMethodRecipe,
  unreadableDataRecipe,
  forgottenSuperRecipe,
  contextManagerRecipe,
  hashedClassRecipe,
  narrowHandlerRecipe,
  requiredColumnRecipe,
  closedSourceRecipe,
  unregisteredRecipe,
  lostFunctionRecipe,
  detachedInstanceRecipe,
  failedTransactionRecipe,
  wholeObjectRecipe,
  wayOutRecipe,
  twinCheckRecipe,
  caughtBesideRecipe,
  unreadableInputRecipe,
];
