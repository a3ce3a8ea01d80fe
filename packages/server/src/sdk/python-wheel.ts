import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ServerError } from "../error.ts";
import { type ZipEntry, zip } from "./zip.ts";

export interface PythonWheel {
  /** `bugstack-0.1.0-py3-none-any.whl` */
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

const SDK_FOLDER = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "..",
  "..",
  "..",
  "..",
  "sdks",
  "python",
);

/**
 * Builds the wheel of our Python SDK from its sources, without Python: the binary distribution format of PEP 427 for a
 * package without dependencies or compiled parts. The same sources make the same bytes.
 */
export async function buildPythonWheel(folder: string = SDK_FOLDER): Promise<PythonWheel> {
  const source = path.join(folder, "src");
  const project = await readProject(folder);
  const modules = await readModules(source, "bugstack");
  const info = `bugstack-${project.version}.dist-info`;
  const readme = await readFile(path.join(folder, "README.md"), "utf8").catch(() => "");
  const metadata = [
    "Metadata-Version: 2.1",
    "Name: bugstack",
    `Version: ${project.version}`,
    `Summary: ${project.description}`,
    "License: Apache-2.0",
    `Requires-Python: ${project.requiresPython}`,
    "Description-Content-Type: text/markdown",
    "",
    readme,
  ].join("\n");
  const wheel = "Wheel-Version: 1.0\nGenerator: bugstack\nRoot-Is-Purelib: true\nTag: py3-none-any\n";
  const entries: ZipEntry[] = [
    ...modules,
    { path: `${info}/METADATA`, content: Buffer.from(metadata) },
    { path: `${info}/WHEEL`, content: Buffer.from(wheel) },
  ];
  const record = [...entries.map(recordLine), `${info}/RECORD,,`].join("\n");
  const content = zip([...entries, { path: `${info}/RECORD`, content: Buffer.from(`${record}\n`) }]);
  return {
    fileName: `bugstack-${project.version}-py3-none-any.whl`,
    content,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

function recordLine({ path: name, content }: ZipEntry): string {
  return `${name},sha256=${createHash("sha256").update(content).digest("base64url")},${content.length}`;
}

async function readProject(
  folder: string,
): Promise<{ version: string; description: string; requiresPython: string }> {
  const file = path.join(folder, "pyproject.toml");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ServerError("internal", `The Python SDK's sources are missing: ${file}`, {
      cause,
      remedy: "Start the server from a complete checkout.",
    });
  });
  const field = (name: string) => new RegExp(`^${name}\\s*=\\s*"([^"]*)"`, "m").exec(text)?.[1];
  const version = field("version");
  if (!version) throw new ServerError("internal", `${file} names no version`);
  return {
    version,
    description: field("description") ?? "",
    requiresPython: field("requires-python") ?? ">=3.9",
  };
}

async function readModules(source: string, folder: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const found = await readdir(path.join(source, folder), { withFileTypes: true });
  for (const item of found.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const name = `${folder}/${item.name}`;
    if (item.isDirectory() && item.name !== "__pycache__") entries.push(...(await readModules(source, name)));
    else if (item.isFile() && /\.(py|pyi)$|^py\.typed$/.test(item.name)) {
      entries.push({ path: name, content: await readFile(path.join(source, name)) });
    }
  }
  return entries;
}
