import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { normaliseName } from "./packaging/marker.ts";

/** A package that is installed in a site-packages folder, as its metadata says. */
export interface Distribution {
  /** Normalised. */
  readonly name: string;
  readonly version: string;
  /** `Requires-Dist` lines, extras in their markers. */
  readonly requires: readonly string[];
  /** Where it was installed from, when by URL or path (PEP 610). */
  readonly directUrl: string | null;
  readonly editable: boolean;
}

const LARGEST_METADATA = 512 * 1024;

/** Reads the metadata in the folders, as bytes. Of two packages of one name the one in the earlier folder counts. */
export async function readDistributions(
  folders: readonly string[],
): Promise<ReadonlyMap<string, Distribution>> {
  const found = new Map<string, Distribution>();
  for (const folder of folders) {
    const names = (await readdir(folder).catch(() => []))
      .filter((name) => /\.(dist|egg)-info$/.test(name))
      .sort();
    const read = await Promise.all(names.map((name) => readDistribution(join(folder, name))));
    for (const distribution of read) {
      if (distribution && !found.has(distribution.name)) found.set(distribution.name, distribution);
    }
  }
  return found;
}

async function readDistribution(folder: string): Promise<Distribution | null> {
  const modern = folder.endsWith(".dist-info");
  const metadata =
    (await readStart(join(folder, modern ? "METADATA" : "PKG-INFO"))) ??
    (modern ? null : await readStart(folder));
  if (metadata === null) return null;
  const headers = readHeaders(metadata);
  const [name] = headers.get("name") ?? [];
  const [version] = headers.get("version") ?? [];
  if (!name || !version) return null;
  const requires =
    headers.get("requires-dist") ?? requiresOfEgg(await readStart(join(folder, "requires.txt")));
  const origin = readDirectUrl(modern ? await readStart(join(folder, "direct_url.json")) : null);
  return { name: normaliseName(name), version, requires, ...origin };
}

/** Header lines of an e-mail-like file up to the first empty line; continuation lines are left out. */
function readHeaders(text: string): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    if (line === "") break;
    const at = line.indexOf(":");
    if (at <= 0 || /^\s/.test(line)) continue;
    const name = line.slice(0, at).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  return headers;
}

/** setuptools' older form: sections `[extra:marker]` with requirement lines. */
function requiresOfEgg(text: string | null): readonly string[] {
  const requires: string[] = [];
  let condition = "";
  for (const line of (text ?? "").split(/\r?\n/)) {
    const section = /^\[([^:\]]*)(?::(.*))?\]$/.exec(line.trim());
    if (section) {
      const parts = [section[2] ? `(${section[2]})` : "", section[1] ? `extra == "${section[1]}"` : ""];
      condition = parts.filter((part) => part !== "").join(" and ");
    } else if (line.trim() !== "") {
      requires.push(condition ? `${line.trim()} ; ${condition}` : line.trim());
    }
  }
  return requires;
}

function readDirectUrl(text: string | null): Pick<Distribution, "directUrl" | "editable"> {
  try {
    const parsed: unknown = JSON.parse(text ?? "null");
    if (typeof parsed !== "object" || parsed === null || !("url" in parsed))
      return { directUrl: null, editable: false };
    const info = "dir_info" in parsed ? parsed.dir_info : null;
    const editable =
      typeof info === "object" && info !== null && "editable" in info && info.editable === true;
    return { directUrl: typeof parsed.url === "string" ? parsed.url : null, editable };
  } catch {
    return { directUrl: null, editable: false };
  }
}

async function readStart(path: string): Promise<string | null> {
  const file = await open(path, "r").catch(() => null);
  if (!file) return null;
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, LARGEST_METADATA));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
