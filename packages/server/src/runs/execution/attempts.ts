import { EngineError } from "@bugstack/engine";
import { ForgeError } from "../../forges/error.ts";
import { ActivityRefused } from "../activities/activity.ts";
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
  if (error instanceof ForgeError) return error.code !== "unreachable";
  return (
    error instanceof EngineError && (error.code === "bad_input" || error.code === "repository_unreadable")
  );
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
