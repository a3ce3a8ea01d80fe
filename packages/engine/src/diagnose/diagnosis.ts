import type { Frame } from "@bugstack/event";
import type { Cause, Recipe, Recognition } from "../propose/recipes/recipe.ts";

/** Only `code` is patched; the others are named and come with advice. */
export type DiagnosisClass = "code" | "config" | "external" | "client" | "resource" | "unverifiable";

export interface Diagnosis {
  readonly class: DiagnosisClass;
  /** One sentence, at most 30 words. */
  readonly rootCause: string;
  readonly suspects: readonly Suspect[];
  readonly trace: readonly TraceLine[];
  /** Slug of the error guide, when a recipe knows the family. */
  readonly guide: string | null;
  /** Why the class was chosen, one fact each. */
  readonly evidence: readonly string[];
  /** What a person should do when nothing is patched. */
  readonly advice: readonly string[];
}

/** A diagnosis and the knowledge that it rests on, for the steps that follow. */
export interface DiagnosisWithCause extends Diagnosis {
  /** The recipe that recognised the error best, also where it decided nothing. */
  readonly recipe: Recipe | null;
  readonly recognition: Recognition | null;
  /** The cause that decided class, sentence and advice; null when the general rules did. */
  readonly cause: Cause | null;
}

/** A place that may hold the defect, best first. */
export interface Suspect {
  readonly path: string;
  readonly line: number;
  readonly function: string | null;
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
}

/** One line of the trace and what it means here, in plain words. */
export interface TraceLine {
  readonly line: string;
  readonly meaning: string;
}

/** A frame of the event, found again in the tree. */
export interface MappedFrame {
  readonly frame: Frame;
  /** Index of its exception in the event's chain. */
  readonly exception: number;
  /** Path in the tree; null for code that is not the project's. */
  readonly path: string | null;
  readonly line: number | null;
  readonly function: string | null;
  /** `exact`: line text agrees; `moved`: the same text stands at another line of the same function; `mismatch`: it does not fit. */
  readonly fit: "exact" | "moved" | "mismatch" | "foreign" | "unknown";
}
