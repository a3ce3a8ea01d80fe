import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ServerError } from "../../error.ts";

/** Keeps secrets so that a copy of the database alone does not give them away. */
export interface Seal {
  close(text: string): string;
  /** Throws `settings_invalid` for what was sealed with another key. */
  open(sealed: string): string;
}

const FORM = /^v1\.(?<iv>[\w-]{16})\.(?<tag>[\w-]{22})\.(?<text>[\w-]*)$/;

/** Reads the installation's key, or makes it at the first use. Several servers of one database share the file. */
export async function openSeal(home: string): Promise<Seal> {
  const file = join(home, "forge-key");
  const key = await readKey(file);
  return {
    close(text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return ["v1", ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
    },
    open(sealed) {
      const parts = FORM.exec(sealed)?.groups;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(parts?.iv ?? "", "base64url"));
        decipher.setAuthTag(Buffer.from(parts?.tag ?? "", "base64url"));
        const text = decipher.update(Buffer.from(parts?.text ?? "", "base64url"));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new ServerError(
          "settings_invalid",
          `A forge account was sealed with another key than ${file}`,
          {
            cause,
            remedy: "Bring back that file, or give the account's token again with `bugstack forge add`.",
          },
        );
      }
    },
  };
}

async function readKey(file: string): Promise<Buffer> {
  try {
    await mkdir(join(file, ".."), { recursive: true, mode: 0o755 });
    await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw unusable(file, cause);
  }
  try {
    await chmod(file, 0o600);
    const key = Buffer.from((await readFile(file, "utf8")).trim(), "hex");
    if (key.length !== 32) throw new Error("not 32 bytes");
    return key;
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function unusable(file: string, cause: unknown): ServerError {
  return new ServerError(
    "settings_invalid",
    `The key of forge accounts in ${file} cannot be read or written`,
    {
      cause,
      remedy: "Start bugstack as the user who started it first, or bring the file back from a backup.",
    },
  );
}
