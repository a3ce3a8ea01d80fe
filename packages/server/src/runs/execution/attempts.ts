import { EngineError } from "@bugstack/engine/project";
import { ForgeError } from "../../forges/error.ts";
import { ActivityOvertaken, ActivityRefused } from "../activities/activity.ts";
import type { EffectKind } from "../machine/run-effect.ts";

/** How often an effect is started at most: an engine that takes the process down with it is not started for ever. */
export function defaultAttempts(kind: EffectKind): number {
  return kind === "engine.repair" ? 4 : 8;
}

/** Seconds until the next try, after so many. */
export function pauseAfter(attempts: number): number {
  return Math.min(60, 2 ** Math.max(0, attempts - 1));
}

/** Whether trying again cannot help. */
export function isFinal(error: unknown): boolean {
  if (error instanceof ActivityRefused) return true;
  if (error instanceof ForgeError) return error.code !== "unreachable" && error.code !== "rate_limited";
  return (
    error instanceof EngineError && (error.code === "bad_input" || error.code === "repository_unreadable")
  );
}

const LONGEST_WAIT_SECONDS = 3_600;

/** Seconds that the forge or an activity asks for before the next try, which does not count as one then; else null. */
export function askedToWait(error: unknown): number | null {
  if (error instanceof ActivityOvertaken) return error.retryAfterSeconds;
  if (!(error instanceof ForgeError) || error.code !== "rate_limited") return null;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, error.retryAfterSeconds ?? 60));
}

/** What went wrong, as one sentence with what to do about it. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const remedy = "remedy" in error && typeof error.remedy === "string" ? error.remedy : null;
  const text = error.message.replace(/[.\s]+$/, "");
  return remedy ? `${text}. ${remedy}` : `${text}.`;
}

export function codeOf(error: unknown): string {
  const known =
    error instanceof ActivityRefused || error instanceof ForgeError || error instanceof EngineError;
  return known ? error.code : "internal";
}
