import { position } from "./gate.ts";
import type { Settings } from "./settings.ts";

export function round(measured: number[], settings: Settings): string[] {
  return measured.map((metres) => `${settings.name} at ${metres} m: ${position(metres, settings)}`);
}
