import { isAbsolute } from "node:path";
import { NEWEST_GROUPING } from "@bugstack/event";
import { z } from "zod";

const Text = z.string().trim().min(1).max(2_000);
const Clearable = Text.nullable().optional();
const Path = Text.refine(isAbsolute, "must be an absolute path");

const LocalRepository = z.object({ kind: z.literal("local"), url: Path, branch: Clearable });
const GitRepository = z.object({
  kind: z.literal("git"),
  url: Text.regex(
    /^(?:https?|ssh):\/\/[^\s]+$|^[\w.-]+@[\w.-]+:[^\s-][^\s]*$/,
    "must be an https, http or ssh address",
  ),
  branch: Clearable,
});

/** What `PATCH /api/v1/projects/:slug` takes; `null` clears, what is left out stays. */
export const ProjectChange = z.strictObject({
  name: Text.optional(),
  repository: z.discriminatedUnion("kind", [LocalRepository, GitRepository]).nullable().optional(),
  forge: z.enum(["builtin", "github", "gitlab", "gitea"]).optional(),
  testCommand: Clearable,
  environmentPath: Path.nullable().optional(),
  deployCommand: Clearable,
  deployBy: z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("webhook"),
        url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2_000),
      }),
      z.strictObject({
        kind: z.literal("workflow"),
        file: z
          .string()
          .regex(/^[\w-][\w.-]{0,99}\.ya?ml$/, "must be the name of a workflow's file, such as deploy.yaml"),
      }),
      z.strictObject({ kind: z.literal("deployment") }),
    ])
    .nullable()
    .optional(),
  eventsPerMinute: z.number().int().min(0).max(100_000_000).nullable().optional(),
  eventsPerDay: z.number().int().min(0).max(2_000_000_000).nullable().optional(),
  groupingVersion: z.number().int().min(1).max(NEWEST_GROUPING).optional(),
  runsPerDay: z.number().int().min(0).max(10_000).optional(),
  runsInParallel: z.number().int().min(0).max(100).optional(),
  openChangeRequests: z.number().int().min(1).max(1_000).optional(),
  paused: z.boolean().optional(),
  policy: z
    .strictObject({
      /** Slug of an error family; without it the project's default is meant. */
      errorFamily: z.string().max(100).nullable().optional(),
      mode: z.enum(["off", "suggest", "review", "autopilot"]).optional(),
      minEvents: z.number().int().min(1).max(1_000_000).optional(),
      autopilotStart: z.enum(["manual", "immediate"]).optional(),
      mergesPerDay: z.number().int().min(0).max(10_000).optional(),
      protectedPaths: z.array(z.string().min(1).max(500)).max(200).optional(),
      mergeWindows: z
        .array(
          z.strictObject({
            days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
            from: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "must be HH:MM"),
            to: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "must be HH:MM"),
            timeZone: z.string().refine(isTimeZone, "is no time zone"),
          }),
        )
        .max(50)
        .optional(),
    })
    .optional(),
});
export type ProjectChange = z.infer<typeof ProjectChange>;

export const NewProject = ProjectChange.extend({ slug: z.string() });
export type NewProject = z.infer<typeof NewProject>;

export const NewKey = z.strictObject({
  kind: z.enum(["server", "public"]).default("server"),
  label: z.string().max(200).nullable().optional(),
});

export const NewRelease = z.strictObject({
  project: z.string(),
  version: z.string().trim().min(1).max(256),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/, "must be a commit hash")
    .nullable()
    .optional(),
  environment: z.string().trim().max(256).nullable().optional(),
});

export const Pause = z.strictObject({
  project: z.string().nullable().optional(),
  reason: z.string().max(500).nullable().optional(),
});

export const IssueQuery = z.object({
  project: z.string().optional(),
  status: z.enum(["new", "ongoing", "regressed", "resolved", "ignored"]).optional(),
  level: z.enum(["fatal", "error", "warning", "info", "debug"]).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

const Reason = z.string().max(500).nullable().optional();

/** What `PATCH /api/v1/issues/:id` takes. */
export const IssueChange = z.discriminatedUnion("status", [
  z
    .strictObject({
      status: z.literal("resolved"),
      inRelease: z.string().trim().min(1).max(256).nullable().optional(),
      inNextRelease: z.boolean().optional(),
      inCommit: z
        .string()
        .regex(/^[0-9a-f]{7,64}$/, "must be a commit hash of at least 7 digits")
        .nullable()
        .optional(),
      reason: Reason,
    })
    .refine(
      ({ inRelease, inNextRelease, inCommit }) =>
        [inRelease, inNextRelease, inCommit].filter(Boolean).length <= 1,
      "an issue is resolved in a release, in the next one or in a commit, not in several of them",
    ),
  z.strictObject({
    status: z.literal("ignored"),
    until: z.iso.datetime({ offset: true }).nullable().optional(),
    moreEvents: z.number().int().min(1).max(1_000_000_000).nullable().optional(),
    reason: Reason,
  }),
  z.strictObject({ status: z.literal("ongoing"), reason: Reason }),
]);
export type IssueChange = z.infer<typeof IssueChange>;

export const IssueMerge = z.strictObject({
  /** Id or name of the issue that stands for both. */
  into: z.string().min(1).max(100),
});

export const CountsQuery = z.object({
  /** Start of the period; the last day by default. */
  since: z.iso.datetime({ offset: true }).optional(),
  release: z.string().max(256).optional(),
});

export const Id = z.uuid("is no id");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
