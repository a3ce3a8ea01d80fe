export interface Segment {
  /** Seconds from the start of the tape. */
  at: number;
  text: string;
}

export interface Tape {
  tape: number;
  speaker: string;
  segments: Segment[];
}

export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(minutes).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
