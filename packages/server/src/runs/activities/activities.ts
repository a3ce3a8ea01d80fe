import type { EffectKind } from "../machine/run-effect.ts";
import type { Activity } from "./activity.ts";
import { admit } from "./admit.ts";
import { decide, readChangeRequest } from "./decide.ts";
import { conclude, merge, open, publish, readChecks } from "./deliver.ts";
import { deploy, deployRevert, evaluate, lookForRelease } from "./production.ts";
import { repair } from "./repair.ts";
import { mergeRevert, openRevert, readRevertChecks } from "./revert.ts";

/** Every effect and what does it. */
export const ACTIVITIES: { readonly [K in EffectKind]: Activity<K> } = {
  "run.admit": admit,
  "engine.repair": repair,
  "forge.publish": publish,
  "forge.open": open,
  "forge.read_checks": readChecks,
  "policy.decide": decide,
  "forge.read_change_request": readChangeRequest,
  "forge.merge": merge,
  "deploy.start": deploy,
  "release.look": lookForRelease,
  "confirmation.evaluate": evaluate,
  "forge.open_revert": openRevert,
  "forge.read_revert_checks": readRevertChecks,
  "forge.merge_revert": mergeRevert,
  "deploy.revert": deployRevert,
  "forge.conclude": conclude,
};
