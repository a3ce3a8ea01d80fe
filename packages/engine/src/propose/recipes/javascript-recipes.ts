import { argumentKindRecipe } from "./argument-kind/index.ts";
import { beforeInitialisationRecipe } from "./before-initialisation/index.ts";
import { bigintMixedRecipe } from "./bigint-mixed/index.ts";
import { callStackRecipe } from "./call-stack/index.ts";
import { castErrorRecipe } from "./cast-error/index.ts";
import { caughtNavigationRecipe } from "./caught-navigation/index.ts";
import { classConstructionRecipe } from "./class-construction/index.ts";
import { commonjsInModuleRecipe } from "./commonjs-in-module/index.ts";
import { constantAssignedRecipe } from "./constant-assigned/index.ts";
import { foreignThisRecipe } from "./foreign-this/index.ts";
import { globalPatternRecipe } from "./global-pattern/index.ts";
import { headersSentRecipe } from "./headers-sent/index.ts";
import { inOperatorRecipe } from "./in-operator/index.ts";
import { invalidDateRecipe } from "./invalid-date/index.ts";
import { invalidHeaderRecipe } from "./invalid-header/index.ts";
import { invalidLocaleRecipe } from "./invalid-locale/index.ts";
import { invalidPatternRecipe } from "./invalid-pattern/index.ts";
import { invalidStatusRecipe } from "./invalid-status/index.ts";
import { invalidUrlRecipe } from "./invalid-url/index.ts";
import { jsonParseRecipe } from "./json-parse/index.ts";
import { jsonwebtokenRecipe } from "./jsonwebtoken/index.ts";
import { malformedUriRecipe } from "./malformed-uri/index.ts";
import { missingModuleRecipe } from "./missing-module/index.ts";
import { narrowCatchRecipe } from "./narrow-handler/narrow-catch.ts";
import { noSuchFileRecipe } from "./no-such-file/index.ts";
import { notAFunctionRecipe } from "./not-a-function/index.ts";
import { notDefinedRecipe } from "./not-defined/index.ts";
import { notIterableRecipe } from "./not-iterable/index.ts";
import { outOfRangeRecipe } from "./out-of-range/index.ts";
import { platformUseRecipe } from "./platform-use/index.ts";
import { platformRefusalRecipe } from "./platform-use/unseen.ts";
import { readOnlyValueRecipe } from "./read-only-value/index.ts";
import type { Recipe } from "./recipe.ts";
import { recordMissingRecipe } from "./record-missing/index.ts";
import { reduceEmptyRecipe } from "./reduce-empty/index.ts";
import { refusedValueRecipe } from "./refused-value/index.ts";
import { routeParameterRecipe } from "./route-parameter/index.ts";
import { schemaRefusedRecipe } from "./schema-refused/index.ts";
import { siblingCareRecipe } from "./sibling-care/index.ts";
import { siblingFormRecipe } from "./sibling-form/index.ts";
import { takenKeyRecipe } from "./taken-key/index.ts";
import { timingSafeEqualRecipe } from "./timing-safe-equal/index.ts";
import { toldAbsenceRecipe } from "./told-absence/index.ts";
import { tolerantReaderRecipe } from "./tolerant-reader/index.ts";
import { unansweredHandlerRecipe } from "./unanswered-handler/index.ts";
import { unboundValueRecipe } from "./unbound-value/index.ts";
import { uncloneableRecipe } from "./uncloneable/index.ts";
import { undefinedPropertyRecipe } from "./undefined-property/index.ts";
import { unhandledRejectionRecipe } from "./unhandled-rejection/index.ts";
import { unheardErrorRecipe } from "./unheard-error/index.ts";
import { unlinkedImportRecipe } from "./unlinked-import/index.ts";
import { refusedInputRecipe } from "./unreadable-input/index.ts";
import { unserialisableRecipe } from "./unserialisable/index.ts";
import { unsetConditionRecipe } from "./unset-condition/index.ts";
import { unwaitedPromiseRecipe } from "./unwaited-promise/index.ts";
import { usualUseRecipe } from "./usual-use/index.ts";
import { wayOutOfNodeRecipe } from "./way-out/index.ts";
import { weakKeyRecipe } from "./weak-key/index.ts";

/** Families of JavaScript and TypeScript. */
export const javascriptRecipes: readonly Recipe[] = [
  undefinedPropertyRecipe,
  notIterableRecipe,
  notAFunctionRecipe,
  notDefinedRecipe,
  classConstructionRecipe,
  foreignThisRecipe,
  commonjsInModuleRecipe,
  unansweredHandlerRecipe,
  reduceEmptyRecipe,
  constantAssignedRecipe,
  beforeInitialisationRecipe,
  jsonParseRecipe,
  invalidDateRecipe,
  malformedUriRecipe,
  invalidUrlRecipe,
  invalidPatternRecipe,
  outOfRangeRecipe,
  invalidLocaleRecipe,
  bigintMixedRecipe,
  readOnlyValueRecipe,
  callStackRecipe,
  timingSafeEqualRecipe,
  jsonwebtokenRecipe,
  headersSentRecipe,
  unhandledRejectionRecipe,
  unwaitedPromiseRecipe,
  unserialisableRecipe,
  unheardErrorRecipe,
  inOperatorRecipe,
  invalidHeaderRecipe,
  invalidStatusRecipe,
  noSuchFileRecipe,
  missingModuleRecipe,
  unlinkedImportRecipe,
  takenKeyRecipe,
  recordMissingRecipe,
  caughtNavigationRecipe,
  castErrorRecipe,
  schemaRefusedRecipe,
  unboundValueRecipe,
  unsetConditionRecipe,
  globalPatternRecipe,
  weakKeyRecipe,
  argumentKindRecipe,
  routeParameterRecipe,
  siblingCareRecipe,
  siblingFormRecipe,
  usualUseRecipe,
  uncloneableRecipe,
  refusedValueRecipe,
  tolerantReaderRecipe,
  toldAbsenceRecipe,
  wayOutOfNodeRecipe,
  narrowCatchRecipe,
  refusedInputRecipe,
  platformUseRecipe,
  platformRefusalRecipe,
];
