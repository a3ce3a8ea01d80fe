import { normalDebugId } from "@bugstack/event";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { readZip } from "./zip-reader.ts";

/** A file of a build, as the tools of Sentry bundle them. */
export interface ArtifactFile {
  readonly kind: "source" | "map";
  /** `~/static/main.js`, or an address. */
  readonly url: string;
  readonly debugId: string | null;
  /** What a source says where its map is: relative to it, or an address. */
  readonly mapReference: string | null;
  readonly content: Buffer;
}

export interface ArtifactBundle {
  readonly release: string | null;
  readonly dist: string | null;
  readonly files: readonly ArtifactFile[];
}

const MIB = 1024 * 1024;
export const BUNDLE_LIMITS = { entries: 10_000, entryBytes: 64 * MIB, allBytes: 256 * MIB } as const;
const MAGIC = Buffer.from("SYSB");
const HEADER_BYTES = 8;
const KINDS: Readonly<Record<string, ArtifactFile["kind"]>> = {
  minified_source: "source",
  source: "source",
  source_map: "map",
};

const Text = z.string().max(2_048);
const Manifest = z.object({
  release: Text.nullish(),
  dist: Text.nullish(),
  files: z.record(
    Text,
    z.object({
      type: Text.nullish(),
      url: Text.nullish(),
      headers: z.record(z.string(), z.string()).nullish(),
    }),
  ),
});

/**
 * Reads an artifact bundle: a zip behind `SYSB` and a version, with a manifest that says what each file is. Files of
 * other kinds are left out. Throws `bad_input` or `too_large`.
 */
export function readBundle(bytes: Buffer): ArtifactBundle {
  const archive = bytes.subarray(0, 4).equals(MAGIC) ? bytes.subarray(HEADER_BYTES) : bytes;
  const files = readZip(archive, BUNDLE_LIMITS);
  const manifest = manifestOf(files.get("manifest.json"));
  return {
    release: manifest.release ?? null,
    dist: manifest.dist ?? null,
    files: Object.entries(manifest.files).flatMap(([path, entry]) => {
      const content = files.get(path);
      const kind = KINDS[entry.type ?? ""];
      if (!content || kind === undefined) return [];
      const headers = new Map(
        Object.entries(entry.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      );
      return [
        {
          kind,
          content,
          url: entry.url ?? `~/${path}`,
          debugId: debugIdOf(headers.get("debug-id")),
          mapReference:
            (headers.get("sourcemap") ?? headers.get("x-sourcemap") ?? null)?.slice(0, 2_048) ?? null,
        },
      ];
    }),
  };
}

function manifestOf(content: Buffer | undefined): z.infer<typeof Manifest> {
  const manifest = Manifest.safeParse(parse(content));
  if (!manifest.success)
    throw new ServerError("bad_input", "The bundle has no manifest that can be read", {
      cause: manifest.error,
    });
  return manifest.data;
}

function parse(content: Buffer | undefined): unknown {
  try {
    return JSON.parse(content?.toString("utf8") ?? "");
  } catch {
    return null;
  }
}

function debugIdOf(text: string | undefined): string | null {
  const id = normalDebugId(text ?? "");
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}
