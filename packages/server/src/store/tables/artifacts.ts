import type { Generated } from "kysely";

/** Pieces of uploads that are not assembled yet. */
export interface ArtifactChunksTable {
  /** Who may assemble it: a project's id, or `admin`. */
  owner: string;
  /** SHA-1 in hexadecimal. */
  checksum: string;
  bytes: Buffer;
  received_at: Generated<Date>;
}

/** Scripts and source maps of builds. */
export interface ArtifactFilesTable {
  id: string;
  project_id: string;
  kind: "source" | "map";
  debug_id: string | null;
  /** Empty where the upload names none, as is `dist`. */
  release: string;
  dist: string;
  url: string;
  /** What a script says where its map is. */
  map_reference: string | null;
  /** Compressed with zstd. */
  content: Buffer;
  /** Bytes before compression. */
  size: number;
  stored_at: Generated<Date>;
  used_at: Generated<Date>;
}
