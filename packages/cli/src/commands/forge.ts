import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { table } from "../table.ts";
import { UsageError } from "../usage.ts";

const USAGE = `bugstack forge add github|gitlab|gitea [--url URL] --token-file FILE|-
bugstack forge add github [--url URL] --app-id NUMBER --private-key-file FILE [--webhook-secret-file FILE]
bugstack forge list [--json]
bugstack forge remove ID

  --url URL                address of the forge (default https://github.com or https://gitlab.com)
  --token-file FILE        file with a token; - reads it from standard input
  --app-id NUMBER          a GitHub App of yours; the page Forges of the dashboard makes one with two clicks

Rights that a token or App needs: docs/forges.md. An account that exists at the same address gets the new token.`;

interface Forge {
  readonly id: string;
  readonly kind: string;
  readonly url: string;
  readonly identity: string;
  readonly webhook: string;
}

const DEFAULT_URL: Readonly<Record<string, string>> = {
  github: "https://github.com",
  gitlab: "https://gitlab.com",
};

/** `bugstack forge add|list|remove`: accounts on forges. */
export async function forgeCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      url: { type: "string" },
      "token-file": { type: "string" },
      "app-id": { type: "string" },
      "private-key-file": { type: "string" },
      "webhook-secret-file": { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const [verb, subject] = positionals;
  if (values.help || !verb) {
    writeLine(io.stdout, USAGE);
    return values.help ? 0 : 1;
  }
  const api = await apiFor(io.environment);
  if (verb === "list") {
    const { forges } = await api.get<{ forges: readonly Forge[] }>("/api/v1/forges");
    writeLine(io.stdout, values.json ? JSON.stringify(forges, null, 2) : forgeTable(forges));
    return 0;
  }
  if (verb === "remove" && subject) {
    await api.send("DELETE", `/api/v1/forges/${encodeURIComponent(subject)}`);
    writeLine(io.stdout, "The account is removed; revoke its token or App on the forge, too.");
    return 0;
  }
  if (verb !== "add" || !subject) throw new UsageError("Which forge?", USAGE);
  const url = values.url ?? DEFAULT_URL[subject];
  if (!url) throw new UsageError(`Where is it? Give --url https://… for ${subject}.`, USAGE);
  const identity = await identityOf(values, io);
  const added = await api.send<{ forge: Forge; webhookSecret: string }>("POST", "/api/v1/forges", {
    kind: subject,
    url,
    ...identity,
  });
  writeLine(
    io.stdout,
    `${subject} at ${added.forge.url} is connected. Next: bugstack project create SLUG --repository URL`,
  );
  writeLine(
    io.stderr,
    `Optional: a webhook to ${added.forge.webhook} with the secret ${added.webhookSecret} (shown this once) spares waiting.`,
  );
  return 0;
}

interface IdentityFlags {
  readonly "token-file"?: string | undefined;
  readonly "app-id"?: string | undefined;
  readonly "private-key-file"?: string | undefined;
  readonly "webhook-secret-file"?: string | undefined;
}

async function identityOf(flags: IdentityFlags, io: CommandIo): Promise<object> {
  const token = flags["token-file"];
  const [appId, keyFile, secretFile] = [
    flags["app-id"],
    flags["private-key-file"],
    flags["webhook-secret-file"],
  ];
  if (token !== undefined) return { token: await secretFrom(token, io) };
  if (appId === undefined || keyFile === undefined) {
    throw new UsageError("Give --token-file, or --app-id with --private-key-file.", USAGE);
  }
  const webhookSecret = secretFile === undefined ? {} : { webhookSecret: await secretFrom(secretFile, io) };
  return { app: { id: appId, privateKey: await secretFrom(keyFile, io), ...webhookSecret } };
}

/** Secrets come from files or standard input: a command line can be read by others. */
async function secretFrom(file: string, io: CommandIo): Promise<string> {
  try {
    return (file === "-" ? await text(io.stdin) : await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function forgeTable(forges: readonly Forge[]): string {
  if (forges.length === 0)
    return "No forge is connected. `bugstack forge add github --token-file FILE` connects one.";
  return table(
    ["id", "forge", "address", "as", "webhook"],
    forges.map((forge) => [forge.id, forge.kind, forge.url, forge.identity, forge.webhook]),
  );
}
