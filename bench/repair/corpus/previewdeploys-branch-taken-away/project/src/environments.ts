/** The environment that a branch is deployed to; null: none. */
export function environmentOf(branch: string): string | null {
  if (branch === "main") return "production";
  if (branch === "develop") return "staging";
  const preview = /^preview\/([a-z0-9-]+)$/.exec(branch);
  return preview ? `preview-${preview[1]}` : null;
}
