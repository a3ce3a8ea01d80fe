import { z } from "zod";
import { readSource } from "../../../code/source-text.ts";
import type { Investigation } from "../../../investigation.ts";

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/** Major version of Next.js that the project asks for; null where it does not say. */
export function nextMajor({ tree, detection }: Investigation): number | null {
  const root = detection?.root ?? "";
  const bytes = readSource(tree.directory, root === "" ? "package.json" : `${root}/package.json`);
  if (!bytes) return null;
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null; // No manifest that npm would read.
  }
  const parsed = Manifest.safeParse(content);
  const range = parsed.success
    ? (parsed.data.dependencies?.next ?? parsed.data.devDependencies?.next)
    : undefined;
  const major = range === undefined ? undefined : /(\d+)/.exec(range)?.[1];
  return major === undefined ? null : Number(major);
}
