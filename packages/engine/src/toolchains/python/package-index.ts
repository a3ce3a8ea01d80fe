import { z } from "zod";
import { type Target, targetOf, targetsIn } from "../../sandbox/network/allowed-hosts.ts";
import type { SandboxCommand, SandboxResult } from "../../sandbox/sandbox.ts";
import { parseRequirement } from "./packaging/requirement.ts";

type Run = (argv: SandboxCommand["argv"]) => Promise<SandboxResult>;

const Defaults = z.object({ index: z.string(), files: z.string() });

/** Asks pip for its own defaults. Isolated: neither variables nor the current folder are imported from. */
const QUESTION = `
import json
from pip._internal.models.index import PyPI
print(json.dumps({"index": PyPI.simple_url, "files": "https://" + PyPI.file_storage_domain}))
`;

/** The index that this pip uses where none is configured, and the place of its files. */
export async function defaultIndex(python: string, run: Run): Promise<readonly Target[]> {
  const result = await run([python, "-I", "-c", QUESTION]);
  const read = Defaults.safeParse(parsed(result.stdout));
  if (!read.success) return [];
  return [targetOf(read.data.index), targetOf(read.data.files)].filter((target) => target !== null);
}

/** Enough to learn where an index keeps its files. */
const MOST_ASKED = 3;

/** The places that the configured indexes' own pages give for package files. `run` reaches these indexes. */
export async function filePlaces(
  python: string,
  requirements: readonly string[],
  run: Run,
): Promise<readonly Target[]> {
  const names = requirements
    .map((text) => parseRequirement(text))
    .flatMap((requirement) => (requirement && requirement.url === null ? [requirement.name] : []));
  for (const name of [...new Set(names)].slice(0, MOST_ASKED)) {
    // With -vv this prints each link of the package's page, and fetches nothing else.
    const result = await run([python, "-I", "-m", "pip", "index", "versions", "-vv", name]);
    const links = [...result.stdout.matchAll(/^ *Found link (\S+) \(from/gm)].map((match) => match[1] ?? "");
    if (links.length > 0) return targetsIn(links.join("\n"));
  }
  return [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
