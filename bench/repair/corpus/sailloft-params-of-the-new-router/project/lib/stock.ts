export interface Sail {
  code: string;
  kind: "genoa" | "main" | "spinnaker";
  squareMetres: number;
  inStock: number;
}

const SAILS: Sail[] = [
  { code: "G-120", kind: "genoa", squareMetres: 32, inStock: 2 },
  { code: "M-80", kind: "main", squareMetres: 24.5, inStock: 0 },
];

export async function findSail(code: string): Promise<Sail | null> {
  return SAILS.find((sail) => sail.code === code) ?? null;
}

export const weeksFor = ({ inStock, squareMetres }: Sail) => (inStock > 0 ? 1 : Math.ceil(squareMetres / 8) + 2);
