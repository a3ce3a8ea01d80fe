import type { Bin, Round } from "./model.ts";

declare const process: any;

const { readFileSync } = process.getBuiltinModule("node:fs");

function read(folder: string, name: string): any {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
}

export function loadBins(folder: string): Bin[] {
  return read(folder, "bins").map((bin) => ({ ...bin, emptiedAt: new Date(bin.emptiedAt) }));
}

export function loadRounds(folder: string): Round[] {
  return read(folder, "rounds");
}
