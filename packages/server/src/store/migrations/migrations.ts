import { initial } from "./0001_initial.ts";
import { runs } from "./0002_runs.ts";
import { failingTests } from "./0003_failing_tests.ts";
import { forges } from "./0004_forges.ts";
import { deliveryLimits } from "./0005_delivery_limits.ts";
import { sessions } from "./0006_sessions.ts";
import { quotas } from "./0007_quotas.ts";
import { issueLife } from "./0008_issue_life.ts";
import { deployers } from "./0009_deployers.ts";
import { artifacts } from "./0010_artifacts.ts";
import { dailyQuotas } from "./0011_daily_quotas.ts";
import type { Migration } from "./migration.ts";

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  initial,
  runs,
  failingTests,
  forges,
  deliveryLimits,
  sessions,
  quotas,
  issueLife,
  deployers,
  artifacts,
  dailyQuotas,
];
