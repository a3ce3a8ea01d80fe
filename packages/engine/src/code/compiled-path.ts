/** Folders that compilers and bundlers write to. */
const OUTPUT_FOLDER = /^(?:dist|build|out|lib|output|compiled|\.next|\.output|\.nuxt|esm|cjs)$/;

/** Whether a path lies in a folder for compiled output, as JavaScript. */
export function isCompiledPath(path: string): boolean {
  const parts = path.replaceAll("\\", "/").split("/");
  return /\.[cm]?js$/.test(path) && parts.slice(0, -1).some((part) => OUTPUT_FOLDER.test(part));
}
