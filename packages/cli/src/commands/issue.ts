import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import type { ApiClient } from "../api/client.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { UsageError } from "../usage.ts";
import { issueText, type ShownIssue } from "./issue-text.ts";

const USAGE = `bugstack issue show ISSUE [--json]
bugstack issue resolve ISSUE [--in-release VERSION | --in-next-release | --in-commit HASH] [--reason TEXT]
bugstack issue ignore ISSUE [--until TIME] [--more-events N] [--reason TEXT]
bugstack issue reopen ISSUE [--reason TEXT]
bugstack issue merge ISSUE --into ISSUE
bugstack issue unmerge ISSUE

ISSUE is project-number, as \`bugstack issues\` lists them, or an id. TIME is RFC 3339 or a span from now: 90m, 12h, 7d.`;

const OPTIONS = {
  "in-release": { type: "string" },
  "in-next-release": { type: "boolean" },
  "in-commit": { type: "string" },
  until: { type: "string" },
  "more-events": { type: "string" },
  into: { type: "string" },
  reason: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** `bugstack issue`: one issue, and what people decide about it. */
export async function issueCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  const [verb, reference, ...others] = positionals;
  if (values.help || verb === undefined) {
    writeLine(io.stdout, USAGE);
    return values.help ? 0 : 1;
  }
  if (reference === undefined || others.length > 0) throw new UsageError("Name one issue.", USAGE);
  const call = VERBS[verb];
  if (!call) throw new UsageError(`There is no \`bugstack issue ${verb}\`.`, USAGE);
  const api = await apiFor(io.environment);
  const path = `/api/v1/issues/${encodeURIComponent(reference)}`;
  const answer = await call(api, path, values);
  writeLine(io.stdout, values.json ? JSON.stringify(answer, null, 2) : issueText(answer));
  return 0;
}

type Values = Partial<Record<Exclude<keyof typeof OPTIONS, "in-next-release" | "json" | "help">, string>> & {
  readonly "in-next-release"?: boolean;
};
type Verb = (api: ApiClient, path: string, values: Values) => Promise<ShownIssue>;

const VERBS: Readonly<Record<string, Verb | undefined>> = {
  show: (api, path) => api.get(path),
  resolve: (api, path, values) =>
    api.send("PATCH", path, {
      status: "resolved",
      ...(values["in-release"] ? { inRelease: values["in-release"] } : {}),
      ...(values["in-next-release"] ? { inNextRelease: true } : {}),
      ...(values["in-commit"] ? { inCommit: values["in-commit"].toLowerCase() } : {}),
      ...reasonOf(values),
    }),
  ignore: (api, path, values) =>
    api.send("PATCH", path, {
      status: "ignored",
      ...(values.until ? { until: momentOf(values.until, new Date()).toISOString() } : {}),
      ...(values["more-events"] ? { moreEvents: countOf(values["more-events"]) } : {}),
      ...reasonOf(values),
    }),
  reopen: (api, path, values) => api.send("PATCH", path, { status: "ongoing", ...reasonOf(values) }),
  merge: (api, path, values) => {
    if (!values.into) throw new UsageError("Name the issue that stands for both with --into.", USAGE);
    return api.send("POST", `${path}/merge`, { into: values.into });
  },
  unmerge: (api, path) => api.send("POST", `${path}/unmerge`, {}),
};

function reasonOf({ reason }: Values): { reason?: string } {
  return reason ? { reason } : {};
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new UsageError(`--more-events takes a whole number of 1 or more, not "${text}".`);
  return count;
}

const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90m`, `12h`, `7d` from now, or a moment. Throws UsageError for anything else, and for what is past. */
export function momentOf(text: string, now: Date): Date {
  const [, amount, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const moment =
    amount === undefined
      ? new Date(text)
      : new Date(now.getTime() + Number(amount) * UNITS_MS[unit as keyof typeof UNITS_MS]);
  if (Number.isNaN(moment.getTime()) || moment <= now)
    throw new UsageError(
      `--until takes a moment to come (2026-12-24T08:00:00Z) or a span (12h, 7d), not "${text}".`,
    );
  return moment;
}
