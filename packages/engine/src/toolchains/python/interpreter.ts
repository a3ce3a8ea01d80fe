import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { z } from "zod";

/** A Python interpreter of this machine, as it describes itself. */
export const Interpreter = z.object({
  executable: z.string().min(1),
  /** `3.11.7`. */
  version: z.string().min(1),
  prefix: z.string(),
  basePrefix: z.string(),
  stdlib: z.string(),
  sitePackages: z.array(z.string()),
  /** Shared libraries and other files outside `/usr` and the prefixes that it loads. */
  libraries: z.array(z.string()),
  hasVenv: z.boolean(),
  /** Version of the pip beside it. */
  pip: z.string().nullable(),
  platform: z.string(),
  markers: z.record(z.string(), z.string()),
});
export type Interpreter = z.infer<typeof Interpreter>;

/** Asks the interpreter about itself. Runs isolated (`-I`): neither the environment nor the current folder is imported from. */
const QUESTION = `
import json, os, platform, sys, sysconfig
try:
    import site
    packages = site.getsitepackages()
except Exception:
    packages = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
for name in ("ssl", "ctypes", "sqlite3", "zlib", "bz2", "lzma", "decimal", "hashlib", "readline", "uuid"):
    try:
        __import__(name)
    except Exception:
        pass
libraries = set()
try:
    with open("/proc/self/maps") as maps:
        for line in maps:
            parts = line.split(None, 5)
            if len(parts) == 6 and ".so" in parts[5]:
                libraries.add(parts[5].strip())
except OSError:
    pass
try:
    import pip
    pip_version = str(pip.__version__)
except Exception:
    pip_version = None
try:
    import venv
    has_venv = True
    if pip_version is None:
        import ensurepip
except Exception:
    has_venv = False
def full(info):
    text = "%d.%d.%d" % info[:3]
    return text if info[3] == "final" else text + info[3][0] + str(info[4])
implementation = getattr(sys, "implementation", None)
base = getattr(sys, "base_prefix", sys.prefix)
print(json.dumps({
    "executable": os.path.abspath(sys.executable),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "prefix": sys.prefix,
    "basePrefix": base,
    "stdlib": sysconfig.get_path("stdlib"),
    "sitePackages": [p for p in packages if p],
    "libraries": sorted(libraries),
    "hasVenv": has_venv,
    "pip": pip_version,
    "platform": sysconfig.get_platform(),
    "markers": {
        "os_name": os.name,
        "sys_platform": sys.platform,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "platform_release": platform.release(),
        "platform_system": platform.system(),
        "platform_version": platform.version(),
        "python_version": "%d.%d" % sys.version_info[:2],
        "python_full_version": full(sys.version_info),
        "implementation_name": implementation.name if implementation else "",
        "implementation_version": full(implementation.version) if implementation else "0",
    },
}))
`;

const SECONDS = 20;
const described = new Map<string, Promise<Interpreter | null>>();

/**
 * Describes an interpreter of the host; null when the file is none or does not answer. Only ever called with
 * interpreters of the machine, never with a program that a repository carries.
 */
export async function describeInterpreter(executable: string): Promise<Interpreter | null> {
  const found = await stat(executable).catch(() => null);
  if (!found?.isFile()) return null;
  const key = `${executable}:${found.mtimeMs}:${found.size}`;
  const known = described.get(key) ?? ask(executable);
  described.set(key, known);
  return known;
}

function ask(executable: string): Promise<Interpreter | null> {
  const environment = { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: "/nonexistent", LC_ALL: "C.UTF-8" };
  return new Promise((resolve) => {
    execFile(
      executable,
      ["-I", "-B", "-c", QUESTION],
      { cwd: "/", env: environment, timeout: SECONDS * 1000, maxBuffer: 1024 ** 2 },
      (error, stdout) => resolve(error ? null : readAnswer(stdout)),
    );
  });
}

function readAnswer(stdout: string): Interpreter | null {
  try {
    return Interpreter.parse(JSON.parse(stdout));
  } catch {
    return null;
  }
}
