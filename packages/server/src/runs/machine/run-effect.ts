import { z } from "zod";
import type { EffectAnswer } from "./run-event.ts";

/** The named activities that a run asks for. Each looks at the world before it acts and may be repeated. */
export const EFFECT_KINDS = [
  "run.admit",
  "engine.repair",
  "forge.publish",
  "forge.open",
  "forge.read_checks",
  "policy.decide",
  "forge.read_change_request",
  "forge.merge",
  "deploy.start",
  "release.look",
  "confirmation.evaluate",
  "forge.open_revert",
  "forge.read_revert_checks",
  "forge.merge_revert",
  "deploy.revert",
  "forge.conclude",
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export const RunEffect = z.object({
  kind: z.enum(EFFECT_KINDS),
  turn: z.number().int().nonnegative(),
  /** Not before this many seconds from now; the machine's only clock. */
  afterSeconds: z.number().nonnegative(),
});
export type RunEffect = z.infer<typeof RunEffect>;

/** What each effect may answer with, besides `effect_failed`; every one of them moves the run on. */
export const ANSWERS = {
  "run.admit": ["admitted", "not_admitted"],
  "engine.repair": ["repair_ended"],
  "forge.publish": ["branch_published", "branch_taken", "change_request_settled"],
  "forge.open": ["change_request_opened"],
  "forge.read_checks": ["checks_read", "change_request_settled"],
  "policy.decide": ["policy_decided", "change_request_settled"],
  "forge.read_change_request": ["change_request_seen"],
  "forge.merge": ["merged", "merge_refused"],
  "deploy.start": ["deployed", "deploy_awaiting", "deploy_failed"],
  "release.look": ["release_seen", "release_not_seen"],
  "confirmation.evaluate": ["confirmation_evaluated"],
  "forge.open_revert": ["revert_opened", "revert_impossible"],
  "forge.read_revert_checks": ["checks_read"],
  "forge.merge_revert": ["merged", "merge_refused"],
  "deploy.revert": ["deployed", "deploy_awaiting", "deploy_failed"],
  "forge.conclude": ["concluded"],
} as const satisfies Record<EffectKind, readonly EffectAnswer["kind"][]>;
export type AnswerOf<K extends EffectKind> = Extract<EffectAnswer, { kind: (typeof ANSWERS)[K][number] }>;

/** Effects that change something outside the store, or spend machine time. A pause holds them back. */
export const ACTING: ReadonlySet<EffectKind> = new Set<EffectKind>([
  "run.admit",
  "engine.repair",
  "forge.publish",
  "forge.open",
  "forge.read_checks",
  "forge.merge",
  "deploy.start",
  "forge.open_revert",
  "forge.read_revert_checks",
  "forge.merge_revert",
  "deploy.revert",
]);
