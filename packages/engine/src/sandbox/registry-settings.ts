import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, isAbsolute, join } from "node:path";
import type { ReadOnlyMount } from "./sandbox.ts";

/**
 * How the operator's machine reaches package registries: indexes, proxies and certificates, as its package managers
 * read them. For the install phase only.
 */
export interface RegistrySettings {
  readonly variables: Readonly<Record<string, string>>;
  readonly mounts: readonly ReadOnlyMount[];
  /** Changes when any setting changes: a part of the key of a built environment. */
  readonly fingerprint: string;
}

export interface RegistrySettingsOptions {
  /** Where cleaned copies of configuration files are put. */
  readonly home: string;
  /** Tokens and passwords for private registries go in only when the operator says so. */
  readonly allowCredentials?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Variables that are passed on; an allow-list, because `npm run` sets many that speak of the host's paths. */
const VARIABLES = [
  /^(?:https?|no|all|ftp)_proxy$/i,
  /^PIP_(?:(?:EXTRA_)?INDEX_URL|TRUSTED_HOST|PROXY|NO_INDEX|DEFAULT_TIMEOUT|TIMEOUT|RETRIES)$/i,
  /^npm_config_(?:registry|@[\w.-]+:registry|proxy|https?_proxy|noproxy|strict_ssl|fetch_retries|fetch_timeout)$/i,
  /^UV_(?:INDEX|DEFAULT_INDEX|INDEX_URL|EXTRA_INDEX_URL|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|HTTP_TIMEOUT)$/,
  /^YARN_(?:NPM_REGISTRY_SERVER|HTTP_PROXY|HTTPS_PROXY|ENABLE_STRICT_SSL)$/,
];
const CREDENTIAL_VARIABLES = [
  /^npm_config_\/\/.*:_(?:authToken|auth|password)$/i,
  /^YARN_NPM_AUTH_(?:TOKEN|IDENT)$/,
];
/** Variables that name a file or folder with certificates. */
const CERTIFICATE_VARIABLES = [
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "NODE_EXTRA_CA_CERTS",
  "PIP_CERT",
  "npm_config_cafile",
  "YARN_HTTPS_CA_FILE_PATH",
];
/** What the sandbox's profile shows by itself. */
const VISIBLE = ["/usr/", "/etc/ssl/", "/etc/pki/", "/etc/ca-certificates/"];
const INNER_FOLDER = "/etc/registries";

interface ConfigurationFile {
  readonly candidates: readonly (string | undefined)[];
  readonly target: string;
}

export function registrySettings(options: RegistrySettingsOptions): RegistrySettings {
  const environment = options.environment ?? process.env;
  const allowCredentials = options.allowCredentials ?? false;
  const variables: Record<string, string> = {};
  const mounts = new Map<string, string>();
  const seen: string[] = [];

  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value === "") continue;
    if (VARIABLES.some((pattern) => pattern.test(name))) {
      variables[name] = allowCredentials ? value : withoutCredentials(value);
    } else if (allowCredentials && CREDENTIAL_VARIABLES.some((pattern) => pattern.test(name))) {
      variables[name] = value;
    }
  }
  for (const name of CERTIFICATE_VARIABLES) {
    const source = resolved(environment[name]);
    if (source === null) continue;
    const target = isVisible(source) ? source : `${INNER_FOLDER}/${name}`;
    if (target !== source) mounts.set(target, source);
    variables[name] = target;
  }
  for (const file of configurationFiles(environment)) {
    const source = file.candidates.map(resolved).find((path) => path !== null);
    const text = source ? readText(source) : null;
    if (text === null) continue;
    const passed = allowCredentials
      ? text
      : text.split("\n").filter(isHarmless).map(withoutCredentials).join("\n");
    seen.push(passed);
    mounts.set(file.target, keepCopy(options.home, file.target, passed));
    for (const certificate of certificatesIn(passed)) {
      if (!isVisible(certificate)) mounts.set(certificate, certificate);
    }
  }
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([Object.entries(variables).toSorted(), seen]))
    .digest("hex");
  return { variables, mounts: [...mounts].map(([target, source]) => ({ source, target })), fingerprint };
}

function configurationFiles(environment: NodeJS.ProcessEnv): readonly ConfigurationFile[] {
  const home = environment.HOME ?? homedir();
  const settings = environment.XDG_CONFIG_HOME ?? join(home, ".config");
  return [
    {
      candidates: [
        environment.PIP_CONFIG_FILE,
        join(settings, "pip/pip.conf"),
        join(home, ".pip/pip.conf"),
        "/etc/xdg/pip/pip.conf",
        "/etc/pip.conf",
      ],
      target: "/etc/pip.conf",
    },
    { candidates: [environment.npm_config_userconfig, join(home, ".npmrc")], target: "/home/sandbox/.npmrc" },
    {
      candidates: [environment.UV_CONFIG_FILE, join(settings, "uv/uv.toml"), "/etc/uv/uv.toml"],
      target: "/etc/uv/uv.toml",
    },
    { candidates: [join(home, ".yarnrc.yml")], target: "/home/sandbox/.yarnrc.yml" },
  ];
}

/** `https://user:secret@host/` without its middle. */
function withoutCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$1");
}

const CREDENTIAL_LINE =
  /(?:_auth(?:token)?|_password|:username|npmAuth(?:Token|Ident)|(?:^|\s)password|(?:^|\s)username|keyfile|client[-_]cert)\s*[=:]/i;

function isHarmless(line: string): boolean {
  return !CREDENTIAL_LINE.test(line);
}

function certificatesIn(text: string): readonly string[] {
  const lines = text.matchAll(/^\s*(?:cert|cafile|httpsCaFilePath)\s*[=:]\s*"?([^"\n]+?)"?\s*$/gm);
  return [...lines]
    .map((match) => match[1] as string)
    .filter((path) => isAbsolute(path) && resolved(path) !== null);
}

function isVisible(path: string): boolean {
  return VISIBLE.some((folder) => path.startsWith(folder));
}

function resolved(path: string | undefined): string | null {
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

/** The copy is named by its content: equal settings share it, and a running install keeps the one it began with. */
function keepCopy(home: string, target: string, text: string): string {
  const folder = join(home, "registry-settings");
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const path = join(folder, `${basename(target)}-${digest}`);
  // Readable for the sandbox's user; its folder can be entered but not listed.
  writeFileSync(path, text, { mode: 0o644 });
  return path;
}
