import type { Frame } from "@bugstack/event";
import type { Kysely } from "kysely";
import type { Database } from "../store/tables/database.ts";

/** Which build an event comes from, as far as it says so. */
export interface BuildOfEvent {
  readonly projectId: string;
  readonly release: string | null;
  readonly dist: string | null;
}

/** Id of the source map that explains a frame: by debug id, else by the release and address of its file. Null for none. */
export async function findMap(
  db: Kysely<Database>,
  build: BuildOfEvent,
  frame: Pick<Frame, "debugId" | "path" | "absolutePath">,
): Promise<string | null> {
  if (frame.debugId) {
    const id = await mapOfDebugId(db, build.projectId, frame.debugId);
    if (id !== null) return id;
  }
  const file = frame.absolutePath ?? frame.path;
  if (build.release === null || file === null) return null;
  const [source, ...others] = await filesAt(db, build, "source", addressesOf(file));
  const found = source ?? others[0];
  if (found?.debug_id) {
    const id = await mapOfDebugId(db, build.projectId, found.debug_id);
    if (id !== null) return id;
  }
  const reference = found?.map_reference;
  const wanted = found && reference && !reference.startsWith("data:") ? besides(found.url, reference) : null;
  const maps = await filesAt(db, build, "map", [
    ...(wanted === null ? [] : addressesOf(wanted)),
    ...addressesOf(`${file.replace(/[?#].*$/, "")}.map`),
  ]);
  return maps[0]?.id ?? null;
}

async function mapOfDebugId(
  db: Kysely<Database>,
  projectId: string,
  debugId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("artifact_files")
    .select("id")
    .where("project_id", "=", projectId)
    .where("debug_id", "=", debugId)
    .where("kind", "=", "map")
    .orderBy("stored_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Files at any of several addresses, in their order; the event's own `dist` first. */
async function filesAt(
  db: Kysely<Database>,
  build: BuildOfEvent,
  kind: "source" | "map",
  urls: readonly string[],
) {
  const rows = await db
    .selectFrom("artifact_files")
    .select(["id", "url", "debug_id", "map_reference", "dist"])
    .where("project_id", "=", build.projectId)
    .where("release", "=", build.release ?? "")
    .where("dist", "in", ["", build.dist ?? ""])
    .where("kind", "=", kind)
    .where("url", "in", [...urls])
    .orderBy("stored_at", "desc")
    .limit(20)
    .execute();
  const rank = ({ url, dist }: { url: string; dist: string }) =>
    urls.indexOf(url) * 2 + (dist === "" ? 1 : 0);
  return rows.sort((left, right) => rank(left) - rank(right));
}

/** `https://shop.test/js/a.js`, `/srv/app/js/a.js` and `app:///js/a.js` may all have been uploaded as `~/js/a.js`. */
function addressesOf(file: string): string[] {
  const plain = file.replace(/[?#].*$/, "").replaceAll("\\", "/");
  const path = plain.startsWith("~") ? plain.slice(1) : plain.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");
  const segments = path.split("/").filter((segment) => segment !== "");
  const shorter = segments.map((_, index) => `~/${segments.slice(index).join("/")}`).slice(0, 12);
  return [...new Set([file, plain, ...shorter])];
}

/** A reference as it stands in a file, seen from that file's address. */
function besides(url: string, reference: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(reference) || reference.startsWith("~")) return reference;
  const base = url.startsWith("~") ? `http://host${url.slice(1)}` : url;
  if (!URL.canParse(reference, base)) return reference;
  const resolved = new URL(reference, base);
  return url.startsWith("~") ? `~${resolved.pathname}` : resolved.href;
}
