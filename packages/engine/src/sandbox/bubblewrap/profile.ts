import { posix } from "node:path";
import {
  checkedTarget,
  DEFAULT_ENVIRONMENT,
  HOME_PATH,
  innerDirectory,
  minimalEtc,
  systemFiles,
  systemFolders,
  TREE_PATH,
} from "../inner-system.ts";
import type { ReadOnlyMount, SandboxLimits } from "../sandbox.ts";

/** Ids inside; on the host they are those of the sandbox's user. */
export const INNER_ID = "1000";

export interface Profile {
  /** The tree, as seen in the stage's namespace. */
  readonly tree: string;
  readonly etc: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Sources as seen in the stage's namespace. */
  readonly mounts: readonly ReadOnlyMount[];
  readonly output: ReadOnlyMount | null;
  /** Whether the command speaks with package registries, for which it needs the host's certificates. */
  readonly hasProxy: boolean;
  readonly limits: SandboxLimits;
  /** Descriptor with the seccomp filter, null where there is none for this machine. */
  readonly seccompDescriptor: number | null;
}

/** Arguments of bubblewrap for one command: an allow-list; what is not named here does not exist inside. */
export function bubblewrapArguments(profile: Profile): readonly string[] {
  const { limits } = profile;
  return [
    ...["--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"],
    ...["--cap-drop", "ALL", "--uid", INNER_ID, "--gid", INNER_ID, "--hostname", "sandbox"],
    ...(profile.seccompDescriptor === null ? [] : ["--seccomp", String(profile.seccompDescriptor)]),
    ...systemArguments(),
    ...etcArguments(profile),
    ...["--proc", "/proc", "--dev", "/dev"],
    ...["--size", String(limits.diskBytes), "--perms", "1777", "--tmpfs", "/dev/shm", "--remount-ro", "/dev"],
    ...["--size", String(limits.diskBytes), "--perms", "1777", "--tmpfs", "/tmp"],
    ...["--size", String(limits.diskBytes), "--perms", "0700", "--tmpfs", HOME_PATH],
    ...["--bind", profile.tree, TREE_PATH],
    ...profile.mounts.flatMap(({ source, target }) => ["--ro-bind", source, checkedTarget(target)]),
    ...(profile.output === null
      ? []
      : ["--bind", profile.output.source, checkedTarget(profile.output.target)]),
    ...["--remount-ro", "/", "--chdir", innerDirectory(profile.directory), "--clearenv"],
    ...Object.entries({ ...DEFAULT_ENVIRONMENT, ...profile.environment }).flatMap(([name, value]) => [
      "--setenv",
      name,
      value,
    ]),
  ];
}

function systemArguments(): readonly string[] {
  const { folders, links } = systemFolders();
  return [
    ...folders.flatMap((path) => ["--ro-bind", path, path]),
    ...links.flatMap(({ path, to }) => ["--symlink", to, path]),
  ];
}

function etcArguments({ etc, hasProxy }: Profile): readonly string[] {
  return [
    ...Object.keys(minimalEtc(Number(INNER_ID), Number(INNER_ID))).flatMap((name) => [
      "--ro-bind",
      posix.join(etc, name),
      `/etc/${name}`,
    ]),
    ...systemFiles(hasProxy).flatMap(({ source, target }) => ["--ro-bind-try", source, target]),
  ];
}
