import { z } from "zod";
import { coversSegment } from "../../policy/path-pattern.ts";
import type { Check } from "../forge.ts";
import type { ForgeClient } from "../http/client.ts";
import { inPath, type Located } from "./repository.ts";

const Status = z.object({
  context: z.string(),
  status: z.string(),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
});

const Branch = z.object({
  commit: z.object({ id: z.string() }).nullish(),
  enable_status_check: z.boolean().nullish(),
  status_check_contexts: z.array(z.string()).nullish(),
});

/** Commit at the head of a branch; null when there is none. */
export async function branchHead(
  client: ForgeClient,
  { path }: Located,
  branch: string,
): Promise<string | null> {
  const { status, body } = await client.call("GET", `${path}/branches/${inPath(branch)}`, { accepts: [404] });
  return status < 300 ? (Branch.parse(body).commit?.id ?? null) : null;
}

const STATES: Readonly<Record<string, Check["state"]>> = {
  success: "success",
  // A warning counts as passed for the forge, and still says that something is wrong.
  warning: "failure",
  pending: "pending",
  skipped: "skipped",
};

/** Statuses of a commit, and what the target branch requires and nobody has reported yet. */
export async function readChecks(
  client: ForgeClient,
  at: Located,
  commit: string,
  targetBranch: string,
): Promise<readonly Check[]> {
  const { status, body } = await client.call("GET", `${at.path}/branches/${inPath(targetBranch)}`, {
    accepts: [404],
  });
  const branch = status < 300 ? Branch.parse(body) : null;
  const patterns = branch?.enable_status_check ? (branch.status_check_contexts ?? []) : [];
  const all = branch?.enable_status_check === true && patterns.length === 0;
  const statuses = z.array(Status).parse(
    await client.pages(`${at.path}/commits/${commit}/status`, {}, (page) => {
      const { statuses: items } = z.object({ statuses: z.array(z.unknown()).nullish() }).parse(page);
      return items ?? [];
    }),
  );
  const reported = statuses.map(({ context, status: state, description, target_url: url }) => ({
    name: context,
    state: STATES[state] ?? "failure",
    required: all || patterns.some((pattern) => covers(pattern, context)),
    summary: (description || state).slice(0, 500),
    url: url || null,
  }));
  const missing = patterns.filter((pattern) => !reported.some((check) => covers(pattern, check.name)));
  if (all && reported.length === 0) missing.push("any check");
  return [
    ...reported,
    ...missing.map((name) => ({
      name,
      state: "pending" as const,
      required: true,
      summary: "Required, and not reported yet.",
      url: null,
    })),
  ];
}

/** A required check may be named by a pattern; its star covers slashes, too. */
function covers(pattern: string, context: string): boolean {
  return pattern === context || coversSegment(pattern, context);
}
