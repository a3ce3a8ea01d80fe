import { NotFound } from "./errors.ts";

export interface Bin {
  code: string;
  sku: string;
  pieces: number;
}

const bins: Bin[] = [
  { code: "A-1", sku: "kettle", pieces: 4 },
  { code: "A-2", sku: "toaster", pieces: 0 },
];

export function binOf(code: string): Bin {
  const bin = bins.find((one) => one.code === code);
  if (!bin) throw new NotFound(`no bin ${code}`);
  return bin;
}

export function whereIs(sku: string) {
  const { code, pieces } = bins.find((one) => one.sku === sku)!;
  return { code, available: pieces > 0 };
}
