import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, zstdCompress, zstdDecompress } from "node:zlib";
import { type Kysely, sql, type Transaction } from "kysely";
import { ServerError } from "../error.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import { type ArtifactBundle, BUNDLE_LIMITS, readBundle } from "./bundle.ts";

const MIB = 1024 * 1024;
export const UPLOAD_LIMITS = {
  chunkBytes: 4 * MIB,
  chunksPerRequest: 8,
  requestBytes: 32 * MIB,
  /** Bytes of one bundle. */
  fileBytes: 128 * MIB,
  /** Bytes of all files of one project, compressed. */
  projectBytes: 4 * 1024 * MIB,
  /** Bytes that one owner may have lying about unassembled. */
  waitingBytes: 512 * MIB,
} as const;

const CHECKSUM = /^[0-9a-f]{40}$/;
const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
const unpack = promisify(gunzip);

/** Keeps one chunk that was sent under its SHA-1. Throws `bad_input` when it is another, `too_large`. */
export async function storeChunk(
  db: Kysely<Database>,
  owner: string,
  chunk: { readonly checksum: string; readonly bytes: Buffer; readonly isGzip: boolean },
): Promise<void> {
  const bytes = chunk.isGzip ? await unpacked(chunk.bytes) : chunk.bytes;
  if (bytes.length > UPLOAD_LIMITS.chunkBytes) throw chunkTooLarge();
  if (createHash("sha1").update(bytes).digest("hex") !== chunk.checksum)
    throw new ServerError("bad_input", "A chunk does not have the check sum under which it was sent");
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(length(bytes)), 0) as bytes from artifact_chunks where owner = ${owner}
  `.execute(db);
  if (Number(rows[0]?.bytes ?? 0) + bytes.length > UPLOAD_LIMITS.waitingBytes)
    throw new ServerError("too_large", "Too many chunks wait for being assembled", {
      remedy: "Unassembled chunks are dropped after a while; send smaller bundles meanwhile.",
    });
  await db
    .insertInto("artifact_chunks")
    .values({ owner, checksum: chunk.checksum, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function unpacked(bytes: Buffer): Promise<Buffer> {
  try {
    return await unpack(bytes, { maxOutputLength: UPLOAD_LIMITS.chunkBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw chunkTooLarge();
    throw new ServerError("bad_input", "A chunk cannot be unpacked", { cause });
  }
}

function chunkTooLarge(): ServerError {
  return new ServerError("too_large", `A chunk may have ${UPLOAD_LIMITS.chunkBytes} bytes at most`);
}

export interface AssembleRequest {
  /** SHA-1 of the whole. */
  readonly checksum: string;
  readonly chunks: readonly string[];
  readonly release: string | null;
  readonly dist: string | null;
  /** Projects that the bundle is for. */
  readonly projectIds: readonly string[];
}

export interface Assembled {
  readonly state: "created" | "ok" | "not_found" | "error";
  readonly missingChunks: readonly string[];
  readonly detail: string | null;
}

/** Puts chunks together and stores the bundle's files; says which chunks are missing. A bundle that is none is an `error`. */
export async function assemble(
  db: Kysely<Database>,
  owner: string,
  request: AssembleRequest,
): Promise<Assembled> {
  const { chunks, checksum } = request;
  if (chunks.length === 0 || ![checksum, ...chunks].every((sum) => CHECKSUM.test(sum)))
    throw new ServerError("bad_input", "Check sums are SHA-1 in hexadecimal");
  if (chunks.length * UPLOAD_LIMITS.chunkBytes > UPLOAD_LIMITS.fileBytes + UPLOAD_LIMITS.chunkBytes)
    throw new ServerError("too_large", `A bundle may have ${UPLOAD_LIMITS.fileBytes} bytes at most`);
  const present = await db
    .selectFrom("artifact_chunks")
    .select("checksum")
    .where("owner", "=", owner)
    .where("checksum", "in", [...new Set(chunks)])
    .execute();
  const known = new Set(present.map(({ checksum: sum }) => sum));
  const missing = [...new Set(chunks)].filter((sum) => !known.has(sum));
  if (missing.length > 0) return { state: "not_found", missingChunks: missing, detail: null };
  try {
    const bundle = readBundle(await joined(db, owner, request));
    await db.transaction().execute(async (trx) => {
      for (const projectId of request.projectIds) await storeBundle(trx, projectId, bundle, request);
      await trx
        .deleteFrom("artifact_chunks")
        .where("owner", "=", owner)
        .where("checksum", "in", [...known])
        .execute();
    });
    return { state: "ok", missingChunks: [], detail: null };
  } catch (error) {
    if (!(error instanceof ServerError) || (error.code !== "bad_input" && error.code !== "too_large"))
      throw error;
    return { state: "error", missingChunks: [], detail: error.message };
  }
}

async function joined(
  db: Kysely<Database>,
  owner: string,
  { chunks, checksum }: AssembleRequest,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const sum of chunks) {
    const row = await db
      .selectFrom("artifact_chunks")
      .select("bytes")
      .where("owner", "=", owner)
      .where("checksum", "=", sum)
      .executeTakeFirst();
    if (row) parts.push(row.bytes);
  }
  const whole = Buffer.concat(parts);
  if (createHash("sha1").update(whole).digest("hex") !== checksum)
    throw new ServerError("bad_input", "The bundle does not have the check sum that was announced");
  return whole;
}

async function storeBundle(
  trx: Transaction<Database>,
  projectId: string,
  bundle: ArtifactBundle,
  request: AssembleRequest,
): Promise<void> {
  const release = request.release ?? bundle.release ?? "";
  const dist = request.dist ?? bundle.dist ?? "";
  for (const file of bundle.files) {
    const content = await compress(file.content);
    const values = { map_reference: file.mapReference, content, size: file.content.length };
    await trx
      .insertInto("artifact_files")
      .values({
        id: newId(),
        project_id: projectId,
        kind: file.kind,
        debug_id: file.debugId,
        release,
        dist,
        url: file.url.slice(0, 2_048),
        ...values,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["project_id", "kind", "debug_id", "release", "dist", "url"])
          // Another id: what was kept in memory under the old one is another file.
          .doUpdateSet({ ...values, id: newId(), stored_at: new Date(), used_at: new Date() }),
      )
      .execute();
  }
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(length(content)), 0) as bytes from artifact_files where project_id = ${projectId}
  `.execute(trx);
  if (Number(rows[0]?.bytes ?? 0) > UPLOAD_LIMITS.projectBytes)
    throw new ServerError("too_large", "The project has no room for more files of builds");
}

/** The content of a stored file, as text. */
export async function artifactText(content: Buffer): Promise<string> {
  return (await decompress(content, { maxOutputLength: BUNDLE_LIMITS.entryBytes })).toString("utf8");
}
