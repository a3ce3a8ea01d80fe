import type { Log } from "./log.ts";

export function summary({ depths, tons, rejected }: Log): string {
  const lines = [`${tons} t`];
  if (depths.length > 0) lines.push(`${Math.min(...depths)} to ${Math.max(...depths)} m`);
  for (const { line, text } of rejected) lines.push(`line ${line} not read: ${text}`);
  return lines.join("\n");
}
