import { pathToFileURL } from "node:url";
import { keelBlocks } from "./blocks.ts";
import { dockFor } from "./fit.ts";
import { readRegister } from "./register.ts";
import type { Dock, Vessel } from "./types.ts";

export const DOCKS: Dock[] = [
  { name: "north", length: 95, width: 18, sill: 6 },
  { name: "graving", length: 160, width: 27, sill: 9 },
];

export function plan(vessels: Vessel[], docks = DOCKS): string[] {
  return vessels.map((vessel) => {
    const dock = dockFor(vessel, docks);
    if (!dock) return `${vessel.due} ${vessel.name}: no dock`;
    return `${vessel.due} ${vessel.name}: ${dock.name}, ${keelBlocks(vessel)} blocks`;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(plan(readRegister(process.argv[2] ?? "register.json")).join("\n"));
}
