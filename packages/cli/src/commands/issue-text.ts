import { printable, table } from "../table.ts";

/** An issue as the API answers it; the parts below are there for `show` alone. */
export interface ShownIssue {
  readonly issue: {
    readonly name: string;
    readonly status: string;
    readonly level: string;
    readonly title: string;
    readonly culprit: string | null;
    readonly events: number;
    readonly users: number;
    readonly firstSeen: string;
    readonly lastSeen: string;
    readonly firstRelease: string | null;
    readonly lastRelease: string | null;
  };
  readonly fingerprints?: readonly {
    readonly fingerprint: string;
    readonly version: number;
    readonly explanation:
      | readonly { readonly what: string; readonly value: string; readonly why?: string }[]
      | null;
  }[];
  readonly merged?: readonly { readonly number: number; readonly title: string }[];
  readonly history?: readonly {
    readonly at: string;
    readonly from: string | null;
    readonly to: string;
    readonly actor: string;
    readonly reason: string | null;
  }[];
  readonly releases?: readonly Share[];
  readonly environments?: readonly Share[];
}

interface Share {
  readonly value: string;
  readonly events: number;
}

/** An issue for people: what it is, where and how often it was seen, why its events are together, its history. */
export function issueText(shown: ShownIssue): string {
  const { issue } = shown;
  const lines = [
    `${issue.name}  ${issue.status}  ${issue.level}`,
    issue.title,
    ...(issue.culprit ? [issue.culprit] : []),
    `${issue.events} events, ${issue.users} users; first ${day(issue.firstSeen)}${inRelease(issue.firstRelease)}, last ${day(issue.lastSeen)}${inRelease(issue.lastRelease)}`,
  ];
  if (shown.releases?.length) lines.push(`releases: ${shares(shown.releases)}`);
  if (shown.environments?.length) lines.push(`environments: ${shares(shown.environments)}`);
  for (const { version, explanation } of shown.fingerprints ?? []) {
    lines.push("", `together by (version ${version}):`);
    for (const part of explanation ?? [])
      lines.push(`  ${part.what}: ${part.value}${part.why ? `  (${part.why})` : ""}`);
    if (explanation === null) lines.push("  the next event will tell");
  }
  for (const { number, title } of shown.merged ?? []) lines.push(`merged: ${number} ${title}`);
  const text = lines.map(printable);
  if (shown.history?.length) {
    text.push(
      "",
      table(
        ["when", "status", "by", "why"],
        shown.history.map(({ at, from, to, actor, reason }) => [
          day(at),
          from === null || from === to ? to : `${from} -> ${to}`,
          actor,
          reason ?? "",
        ]),
      ),
    );
  }
  return text.join("\n");
}

function shares(list: readonly Share[]): string {
  return list.map(({ value, events }) => `${value || "unknown"} ${events}`).join(", ");
}

function day(moment: string): string {
  return moment.slice(0, 19).replace("T", " ");
}

function inRelease(release: string | null): string {
  return release ? ` in ${release}` : "";
}
