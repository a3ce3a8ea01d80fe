import type { DiagnosisClass } from "../../diagnose/diagnosis.ts";
import type { Investigation } from "../../investigation.ts";
import type { Expectation, Scenario } from "../../reproduce/scenario.ts";
import type { Candidate } from "../candidate.ts";

/** Deterministic knowledge of one family of errors. One folder per family beside this file. */
export interface Recipe {
  /** Name of the family and address of its guide: `jwt-expired`. */
  readonly slug: string;
  readonly languages: readonly ("python" | "node")[];
  readonly guide: Guide;
  /** Whether the error belongs to this family, from the event and the code; null when it does not. */
  recognise(investigation: Investigation): Recognition | null;
  /** The causes that the code supports, likeliest first. */
  causes(investigation: Investigation, recognition: Recognition): readonly Cause[];
  /** Patches for a cause of class `code`, in the order in which a maintainer would choose. */
  patches(investigation: Investigation, cause: Cause): readonly Patch[];
  /** What requests or calls show the error and what must be answered once it is fixed. The first one is the reproduction. */
  tests(investigation: Investigation, cause: Cause): readonly Scenario[];
}

export interface Recognition {
  /** 0 to 1: how surely the error belongs to the family. */
  readonly score: number;
  readonly evidence: readonly string[];
  /** Whether this observation (an answer below 500) is an alarm by the rules of the design. Always true for errors. */
  readonly alarm: boolean;
  /** Set when the error hides another: the contract that the fixed answer must keep. */
  readonly contract: Expectation | null;
}

export interface Cause {
  readonly id: string;
  readonly class: DiagnosisClass;
  /** One sentence, at most 30 words. */
  readonly sentence: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly advice: readonly string[];
  /** Section of the guide that tells more. */
  readonly guideSection: string | null;
}

/** A candidate before its tests are rendered in the project's own style. */
export interface Patch extends Omit<Candidate, "id" | "proposer" | "recipe" | "tests"> {
  readonly scenarios: readonly Scenario[];
}

/** The page that people read about a family. Text is Markdown. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  readonly frameworks: readonly string[];
  readonly summary: string;
  readonly readingTheTrace: readonly { readonly line: string; readonly meaning: string }[];
  readonly commonCauses: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly code: string;
  }[];
  readonly fix: {
    readonly text: string;
    readonly before: string;
    readonly after: string;
    readonly language: string;
  };
  readonly testing: { readonly text: string; readonly code: string; readonly language: string };
  readonly sections: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}
