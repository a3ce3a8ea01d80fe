export interface Region {
  name: string;
  x: number;
  y: number;
  radius: number;
}

export const REGIONS: Region[] = [
  { name: "north", x: 0, y: 0, radius: 10 },
  { name: "depot", x: 100, y: 0, radius: 0.5 },
];
