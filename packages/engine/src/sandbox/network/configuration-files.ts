import { readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** A configuration file of a package manager on this machine, and where the sandbox shows it. */
export interface ConfigurationFile {
  readonly target: string;
  readonly text: string;
  /** Variable that must name the target, where the program does not look there by itself. */
  readonly variable: string | null;
}

interface Place {
  /** The first one that exists counts. */
  readonly candidates: readonly (string | undefined)[];
  readonly target: string;
  readonly variable?: string;
}

/**
 * The operator's settings of pip, npm, uv and yarn, as they are. Those of the whole machine, whose files lie below
 * `machine` ("/"), and those of the user are both there.
 */
export function configurationFiles(
  environment: NodeJS.ProcessEnv,
  machine: string,
): readonly ConfigurationFile[] {
  const found: ConfigurationFile[] = [];
  for (const { candidates, target, variable = null } of places(environment, machine)) {
    const source = candidates.map(resolved).find((path) => path !== null);
    const text = source ? readText(source) : null;
    if (text !== null) found.push({ target, text, variable });
  }
  return found;
}

function places(environment: NodeJS.ProcessEnv, machine: string): readonly Place[] {
  const etc = join(machine, "etc");
  const home = environment.HOME ?? homedir();
  const settings = environment.XDG_CONFIG_HOME ?? join(home, ".config");
  return [
    { candidates: [join(etc, "xdg/pip/pip.conf"), join(etc, "pip.conf")], target: "/etc/pip.conf" },
    {
      candidates: [join(settings, "pip/pip.conf"), join(home, ".pip/pip.conf")],
      target: "/home/sandbox/.config/pip/pip.conf",
    },
    {
      candidates: [environment.PIP_CONFIG_FILE],
      target: "/etc/registries/pip.conf",
      variable: "PIP_CONFIG_FILE",
    },
    { candidates: [environment.npm_config_userconfig, join(home, ".npmrc")], target: "/home/sandbox/.npmrc" },
    {
      candidates: [
        environment.npm_config_globalconfig,
        join(machine, "usr/local/etc/npmrc"),
        join(machine, "usr/etc/npmrc"),
        join(etc, "npmrc"),
      ],
      target: "/etc/registries/npmrc",
      variable: "npm_config_globalconfig",
    },
    {
      candidates: [environment.UV_CONFIG_FILE, join(settings, "uv/uv.toml"), join(etc, "uv/uv.toml")],
      target: "/etc/uv/uv.toml",
    },
    { candidates: [join(home, ".yarnrc.yml")], target: "/home/sandbox/.yarnrc.yml" },
    { candidates: [join(home, ".yarnrc")], target: "/home/sandbox/.yarnrc" },
  ];
}

const COMMENT = /^\s*[#;]/;
/** `proxy`, `https-proxy`, `httpProxy`, `noproxy`, … as pip, npm, yarn and uv call them. */
const PROXY_LINE =
  /^\s*"?(?<name>(?:https?[-_]?|no[-_]?)?proxy)"?\s*[=:\s]\s*["']?(?<value>[^\s"']*)["']?\s*$/i;

export interface ProxyLine {
  readonly name: string;
  readonly value: string;
}

/** The lines that name a proxy: ours takes their place inside, and stands before it. */
export function proxyLinesOf(text: string): readonly ProxyLine[] {
  return text
    .split("\n")
    .map((line) => PROXY_LINE.exec(line)?.groups)
    .filter((groups) => groups !== undefined)
    .map(({ name = "", value = "" }) => ({ name: name.toLowerCase().replace(/[-_]/g, ""), value }));
}

export function withoutProxyLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => !PROXY_LINE.test(line))
    .join("\n");
}

export function withoutComments(text: string): string {
  return text
    .split("\n")
    .filter((line) => !COMMENT.test(line))
    .join("\n");
}

const CREDENTIAL_LINE =
  /(?:_auth(?:token)?|_password|:username|npmAuth(?:Token|Ident)|(?:^|\s)password|(?:^|\s)username|keyfile|client[-_]cert)["']?\s*[=:]/i;

export function withoutCredentialLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => !CREDENTIAL_LINE.test(line))
    .map(withoutCredentials)
    .join("\n");
}

/** `https://user:secret@host/` without its middle. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$1");
}

/** Files with certificates that a configuration names, as it names them. */
export function certificatesIn(text: string): readonly string[] {
  const lines = text.matchAll(/^\s*(?:cert|cafile|httpsCaFilePath)\s*[=:\s]\s*"?([^"\n]+?)"?\s*$/gm);
  return [...lines]
    .map((match) => match[1] as string)
    .filter((path) => isAbsolute(path) && resolved(path) !== null);
}

/** The file or folder itself, through links; null where there is none. */
export function resolved(path: string | undefined): string | null {
  if (!path) return null;
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
