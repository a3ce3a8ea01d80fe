import type { Dock, Vessel } from "./types.ts";

const CLEARANCE = { ends: 3, sides: 1.5, keel: 0.4 };

export function fits(vessel: Vessel, dock: Dock): boolean {
  const { length, beam, draught } = vessel.dimensions;
  return (
    length + 2 * CLEARANCE.ends <= dock.length &&
    beam + 2 * CLEARANCE.sides <= dock.width &&
    draught + CLEARANCE.keel <= dock.sill
  );
}

/** The smallest dock that takes the vessel. */
export function dockFor(vessel: Vessel, docks: readonly Dock[]): Dock | null {
  const able = docks.filter((dock) => fits(vessel, dock));
  return able.sort((a, b) => a.length - b.length)[0] ?? null;
}
