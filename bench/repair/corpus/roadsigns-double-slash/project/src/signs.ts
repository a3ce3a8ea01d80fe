export interface Sign {
  code: string;
  name: string;
  kind: "warning" | "order" | "hint";
}

const SIGNS: Sign[] = [
  { code: "101", name: "Danger", kind: "warning" },
  { code: "142", name: "Deer crossing", kind: "warning" },
  { code: "205", name: "Give way", kind: "order" },
  { code: "274", name: "Speed limit", kind: "order" },
  { code: "314", name: "Parking", kind: "hint" },
];

export function signOf(code: string): Sign | null {
  return SIGNS.find((sign) => sign.code === code) ?? null;
}

export function signsOf(kind: string | null): Sign[] {
  return kind ? SIGNS.filter((sign) => sign.kind === kind) : SIGNS;
}
