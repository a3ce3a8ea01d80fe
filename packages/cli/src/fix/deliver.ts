import { commitOnBranch, type FileVersions, headOf, type Report, writeBack } from "@bugstack/engine";
import { UsageError } from "../usage.ts";

/** Writes a fix where it was asked to go, and says what was done. @throws EngineError when something is in the way. */
export async function deliverFix(
  report: Report,
  target: { readonly directory: string; readonly write: boolean; readonly branch: string | null },
): Promise<string | null> {
  const { fix } = report;
  if (!fix || (!target.write && target.branch === null)) return null;
  const files = Object.entries(fix.contents).map(([path, after]): FileVersions => {
    const before = fix.originals?.[path] ?? null;
    return {
      path,
      before: before === null ? null : Buffer.from(before, "base64"),
      after: Buffer.from(after, "base64"),
    };
  });
  if (target.branch === null) {
    const written = await writeBack(target.directory, files);
    return `Wrote ${written.join(", ")}`;
  }
  // A fix for the working tree goes on the commit below it, which is refused where the files differ.
  const parent = fix.base ?? (await headOf(target.directory));
  if (!parent) {
    throw new UsageError(
      "The fix was made for files that no commit holds, so there is nothing to branch from.",
      "Commit your changes first, or use --write.",
    );
  }
  const { branch } = target;
  const commit = await commitOnBranch({
    directory: target.directory,
    branch,
    parent,
    files,
    message: messageOf(report),
  });
  return `Committed ${commit.slice(0, 12)} on ${branch}`;
}

function messageOf({ diagnosis, fix }: Report): string {
  const cause = diagnosis?.rootCause.replace(/\.$/, "") ?? "An error of production";
  return `fix: ${cause.length > 66 ? `${cause.slice(0, 65)}…` : cause}\n\n${cause}.\n\n${fix?.explanation ?? ""}`;
}
