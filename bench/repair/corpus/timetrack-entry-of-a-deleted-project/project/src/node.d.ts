// Only what the export needs of Node; its types are not installed in production.
declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string;
}
declare const process: { argv: string[]; exitCode?: number };
declare const console: { log(text: string): void; error(text: string): void };
