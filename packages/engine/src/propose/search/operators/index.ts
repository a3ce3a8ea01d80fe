import type { Operator } from "../idea.ts";
import { arithmeticOperator, boundOperator, signOperator } from "./arithmetic.ts";
import { assignmentOperator } from "./assignments.ts";
import { awaitOperator } from "./awaits.ts";
import { callOperator, combineOperator, wrapOperator } from "./calls.ts";
import { comparisonOperator } from "./comparison.ts";
import { conditionOperator } from "./conditions.ts";
import { exitOperator } from "./exits.ts";
import { nameOperator, valueOperator } from "./names.ts";
import { literalOperator, partOperator } from "./parts.ts";
import { copyOperator, statementOperator } from "./statements.ts";
import { twinOperator } from "./twins.ts";
import { updateOperator } from "./updates.ts";

/** Every way in which the search changes a statement. */
export const operators: readonly Operator[] = [
  comparisonOperator,
  arithmeticOperator,
  boundOperator,
  signOperator,
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
  statementOperator,
  copyOperator,
  updateOperator,
  twinOperator,
];
