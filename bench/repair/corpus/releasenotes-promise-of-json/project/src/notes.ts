import type { Change } from "./api.ts";

const SECTIONS: [string, string][] = [
  ["breaking", "Breaking changes"],
  ["feature", "New"],
  ["bug", "Fixed"],
];

const line = ({ number, title, author }: Change) => `- ${title} (#${number}, ${author})`;

export function notes(version: string, changes: Change[]): string {
  const shown = changes.filter(({ labels }) => !labels.includes("internal"));
  const lines = [`## ${version}`, ""];
  const rest = new Set(shown);
  for (const [label, heading] of SECTIONS) {
    const chosen = [...rest].filter(({ labels }) => labels.includes(label));
    if (chosen.length === 0) continue;
    lines.push(`### ${heading}`, "", ...chosen.map(line), "");
    for (const change of chosen) rest.delete(change);
  }
  if (rest.size > 0) lines.push("### Other", "", ...[...rest].map(line), "");
  if (shown.length === 0) lines.push("No changes for users.", "");
  return lines.join("\n");
}

/** 2.10.0 before 2.9.1. */
export function newestFirst(versions: string[]): string[] {
  return versions.toSorted((left, right) => right.localeCompare(left, "en", { numeric: true }));
}
