import { createHash } from "node:crypto";
import { finished } from "node:stream/promises";
import { EngineError } from "../../error.ts";
import { HOME_PATH, systemFolders, TREE_PATH } from "../inner-system.ts";
import type { ContainerEngine } from "./engine.ts";
import { type SkeletonEntry, tarSkeleton } from "./tar.ts";

/** What containers are made from. */
export interface SandboxImage {
  readonly name: string;
  /** By which it is used: a name may be read differently by engines, or given to another image meanwhile. */
  readonly id: string;
  /** Its programs are this machine's, shown read-only: the image itself is empty. */
  readonly isHost: boolean;
}

/** Named in full: an engine may read a short name as one of a public registry. */
const REPOSITORY = "localhost/bugstack-sandbox";

/**
 * The image that the operator names, which must be there already: nothing is ever fetched without being asked for. Without
 * one, an empty image in which the machine's own system is shown. @throws EngineError `sandbox_unavailable`
 */
export async function ensureImage(engine: ContainerEngine, configured: string | null): Promise<SandboxImage> {
  if (configured !== null) {
    const id = await idOf(engine, configured);
    if (id !== null) return { name: configured, id, isHost: false };
    throw new EngineError("sandbox_unavailable", `The engine has no image ${configured}`, {
      remedy: `Fetch or build it: ${engine.kind} pull ${configured}`,
    });
  }
  if (process.platform !== "linux") {
    throw new EngineError("sandbox_unavailable", "No image for containers is named", {
      remedy:
        "Name one in BUGSTACK_SANDBOX_IMAGE that holds the interpreters of your projects and git, and fetch it",
    });
  }
  const archive = tarSkeleton(skeleton());
  const tag = createHash("sha256").update(archive).digest("hex").slice(0, 12);
  const name = `${REPOSITORY}:${tag}`;
  if ((await idOf(engine, name)) === null) await importImage(engine, archive, name);
  const id = await idOf(engine, name);
  if (id === null) throw new EngineError("sandbox_failed", `The engine did not take the image ${name}`);
  return { name, id, isHost: true };
}

/** Folders to mount at, and the links through which programs find their system. */
function skeleton(): readonly SkeletonEntry[] {
  const { folders, links } = systemFolders();
  const plain = [...folders, "/dev", "/etc", "/home", "/opt", "/proc", "/sys", TREE_PATH];
  return [
    ...plain.map((path) => ({ path: path.slice(1), mode: 0o755 })),
    // A folder in memory takes the mode of the one that it covers.
    { path: "tmp", mode: 0o1777 },
    { path: HOME_PATH.slice(1), mode: 0o1777 },
    ...links.map(({ path, to }) => ({ path: path.slice(1), mode: 0o777, link: to })),
  ];
}

/** Null when the engine has no such image. */
async function idOf(engine: ContainerEngine, name: string): Promise<string | null> {
  try {
    return (await engine.api.getImage(name).inspect()).Id;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return null;
    throw error;
  }
}

async function importImage(engine: ContainerEngine, archive: Uint8Array, name: string): Promise<void> {
  // The types know only the name of a file; the bytes are passed on as they are.
  const body = Buffer.from(archive) as unknown as string;
  const answer = await engine.api.importImage(body, { repo: name });
  answer.resume();
  await finished(answer);
}
