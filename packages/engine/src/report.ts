import { z } from "zod";

/**
 * The report of one repair: what the command line prints, the server stores and the change request is written from.
 * Fields are added, never changed; every key is always there, null where unknown.
 */
export const Outcome = z.enum(["fixed", "diagnosed", "out_of_scope", "error"]);
export type Outcome = z.infer<typeof Outcome>;

export const Reason = z.enum([
  "fixed",
  "already_fixed",
  "not_reproduced",
  "no_candidate",
  "gate_failed",
  "environment_failed",
  "unverifiable",
  "unsupported_language",
  "time_limit",
  "advice_only",
  "bad_input",
  "internal",
]);
export type Reason = z.infer<typeof Reason>;

export const RunEvidence = z.object({
  command: z.string(),
  exitCode: z.number().int().nullable(),
  signature: z.string().nullable(),
  /** At most 8 kB. */
  output: z.string(),
});
export type RunEvidence = z.infer<typeof RunEvidence>;

export const SuiteCounts = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  skipped: z.number().int(),
  errors: z.number().int(),
  flaky: z.array(z.string()),
});
export type SuiteCounts = z.infer<typeof SuiteCounts>;

/** The answer that callers must get once the error is fixed; confirmation knows the new answer by it. */
export const AnswerContract = z.object({
  status: z.array(z.number().int()).readonly(),
  detail: z.array(z.string()).readonly(),
  notDetail: z.array(z.string()).readonly(),
  headers: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
});
export type AnswerContract = z.infer<typeof AnswerContract>;

export const Report = z.object({
  schemaVersion: z.literal(1),
  outcome: Outcome,
  reason: Reason,
  /** One sentence for people: what happened and, where something is missing, what to do. */
  message: z.string(),
  base: z.object({
    release: z.string().nullable(),
    commit: z.string().nullable(),
    /** How the commit was found: `hash`, `tag`, `sent by the SDK`, `deployment`, `matching source`, `working tree`, … */
    how: z.string().nullable(),
  }),
  diagnosis: z
    .object({
      class: z.enum(["code", "config", "external", "client", "resource", "unverifiable"]),
      rootCause: z.string(),
      suspects: z.array(
        z.object({
          path: z.string(),
          line: z.number().int(),
          function: z.string().nullable(),
          score: z.number(),
          why: z.string(),
        }),
      ),
      trace: z.array(z.object({ line: z.string(), meaning: z.string() })),
      guide: z.string().nullable(),
      evidence: z.array(z.string()),
      advice: z.array(z.string()),
      /** The commit that brought the first suspect's line. */
      broughtBy: z
        .object({ hash: z.string(), subject: z.string(), author: z.string(), date: z.string() })
        .nullable(),
    })
    .nullable(),
  reproduction: z
    .object({
      kind: z.enum(["request", "call", "given"]).nullable(),
      path: z.string().nullable(),
      source: z.string().nullable(),
      before: RunEvidence.nullable(),
      after: RunEvidence.nullable(),
      /** Set for a masked error: the contract that the reproduction asserts (`Expectation` of kind `answer`). */
      contract: AnswerContract.nullable().optional(),
    })
    .nullable(),
  fix: z
    .object({
      /** Id of the candidate that became the fix, so that it is known again when it was tried in vain. */
      candidate: z.string().nullable().optional(),
      /** Commit that the fix was built and verified on: the head of the target branch, which `contents` belong on. */
      base: z.string().nullable().optional(),
      diff: z.string(),
      files: z.array(z.string()),
      linesChanged: z.number().int(),
      proposer: z.string(),
      recipe: z.string().nullable(),
      explanation: z.string(),
      tests: z.array(z.object({ path: z.string(), name: z.string(), role: z.enum(["proving", "guarding"]) })),
      confidence: z.object({
        level: z.enum(["high", "medium", "low"]),
        score: z.number().min(0).max(1),
        reasons: z.array(z.string()),
      }),
      /** New content of every file that the fix touches or adds, base64, by path. */
      contents: z.record(z.string(), z.string()),
      /** The same files as they were on `base`, base64; null for those that the fix adds. */
      originals: z.record(z.string(), z.string().nullable()).optional(),
    })
    .nullable(),
  /** A change that passed every gate, but that neither the repository nor a standard says to be what is meant: no fix. */
  suggestion: z
    .object({ diff: z.string(), explanation: z.string(), recipe: z.string().nullable().optional() })
    .nullable()
    .optional(),
  verification: z
    .object({
      gates: z.array(
        z.object({
          id: z.string(),
          status: z.enum(["passed", "failed", "not_applicable"]),
          evidence: z.string(),
        }),
      ),
      suite: z.object({ before: SuiteCounts.nullable(), after: SuiteCounts.nullable() }),
      candidatesTried: z.number().int(),
    })
    .nullable(),
  timings: z.record(z.string(), z.number()),
  cost: z.object({ usd: z.number(), tokens: z.number().int() }),
});
export type Report = z.infer<typeof Report>;

/** Exit code of the command line for a report, as the design defines it. */
export function exitCodeOf(report: Report): 0 | 1 | 2 | 3 {
  if (report.outcome === "error") return 1;
  if (report.outcome === "fixed") return 0;
  return report.outcome === "out_of_scope" ? 3 : 2;
}
