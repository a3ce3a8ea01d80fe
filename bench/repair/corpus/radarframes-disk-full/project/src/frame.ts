export interface Sweep {
  angle: number;
  echoes: number[];
}

/** A sweep as a line of the frame file. */
export function frameOf({ angle, echoes }: Sweep): string {
  return `${String(angle).padStart(3, "0")} ${echoes.map((echo) => echo.toString(36)).join("")}`.trimEnd();
}
