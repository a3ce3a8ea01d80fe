import type { Frame } from "../event.ts";
import { functionName } from "./function-name.ts";

/** Languages whose modules are named after their files, wherever these lie. */
const BY_MODULE = new Set(["python", "java", "csharp", "elixir", "go"]);
const SEGMENTS = 3;

/** Folders into which an application is put; what comes before and with them says nothing of the file. */
const ROOTS = [
  /^.*\/(?:releases|deployments|versions)\/[^/]*\d[^/]*\//,
  /^(?:\/(?:private|mnt|data))?\/(?:var\/www|usr\/src|srv|opt|home|Users|builds?|mnt|tmp)\/(?:[^/]+\/)?(?:app\/|current\/|code\/)?/,
  /^\/?(?:app|code|workspace|var\/task|project)\//,
];

/** Where a frame is, the same on every host: module, else the last folders and the name of its file. Null where unknown. */
export function placeOf(frame: Frame, platform: string): string | null {
  const { module } = frame;
  if (module !== null && module !== "__main__" && BY_MODULE.has(platform))
    return functionName(module, platform) ?? module;
  const path = frame.path ?? frame.absolutePath;
  return path === null ? module : fileOf(path);
}

function fileOf(path: string): string | null {
  let file = path
    .replaceAll("\\", "/")
    .replace(/^(?:webpack(?:-internal)?|app|file|https?|blob|turbopack):\/{2,3}/, (scheme) =>
      /^(?:https?|blob|file)/.test(scheme) ? "//" : "",
    )
    .replace(/[?#].*$/, "");
  if (file.startsWith("//")) {
    const slash = file.indexOf("/", 2);
    file = slash < 0 ? "" : file.slice(slash);
  }
  file = file.replace(/^[A-Za-z]:/, "");
  if (file.startsWith("/")) for (const root of ROOTS) file = file.replace(root, "");
  const segments = file.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  const name = segments.pop();
  if (name === undefined || /^<.*>$/.test(name)) return null;
  return [...segments.slice(1 - SEGMENTS), withoutHash(name)].join("/");
}

/** `main.3f2a1b9c.chunk.js` was built from the same files as `main.9d0c44e1.chunk.js`. */
function withoutHash(name: string): string {
  return name
    .replace(/[.-](?=[0-9a-f]*\d)[0-9a-f]{6,64}(?=\.)/gi, "")
    .replace(/[.-][A-Z0-9_-]{8}(?=\.[cm]?js$)/, "");
}
