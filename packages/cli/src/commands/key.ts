import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { UsageError } from "../usage.ts";

const USAGE = `bugstack key create PROJECT [--kind server|public] [--label TEXT] [--json]
bugstack key revoke ID

A server key is trusted: keep it secret. A public key may stand in a browser; its events never lead to a merge.`;

interface CreatedKey {
  readonly key: { readonly id: string; readonly kind: string };
  readonly token: string;
}

/** `bugstack key create|revoke`. The key is shown once. */
export async function keyCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      kind: { type: "string", default: "server" },
      label: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const [verb, subject] = positionals;
  if (values.help || !verb) {
    writeLine(io.stdout, USAGE);
    return values.help ? 0 : 1;
  }
  if (!subject || (verb !== "create" && verb !== "revoke")) throw new UsageError("Which key?", USAGE);
  const api = await apiFor(io.environment);
  if (verb === "revoke") {
    await api.send("DELETE", `/api/v1/keys/${encodeURIComponent(subject)}`);
    writeLine(io.stdout, `Key ${subject} is revoked; events that use it are refused from now on.`);
    return 0;
  }
  const created = await api.send<CreatedKey>("POST", `/api/v1/projects/${encodeURIComponent(subject)}/keys`, {
    kind: values.kind,
    ...(values.label === undefined ? {} : { label: values.label }),
  });
  if (values.json) {
    writeLine(io.stdout, JSON.stringify(created));
    return 0;
  }
  writeLine(io.stdout, created.token);
  writeLine(
    io.stderr,
    `This ${created.key.kind} key is shown once (id ${created.key.id}). Give it to the SDK as BUGSTACK_API_KEY.`,
  );
  return 0;
}
