import { brightness } from "./magnitude.ts";

export const REFERENCE = 4.83;

export interface Body {
  name: string;
  magnitude: number;
}

export const BODIES: Body[] = [
  { name: "Venus", magnitude: -4.1 },
  { name: "Mars", magnitude: 0.7 },
  { name: "Uranus", magnitude: 5.7 },
];

export const visible = (limit: number) => BODIES.filter(({ magnitude }) => magnitude <= limit);

export const brightest = () => BODIES.toSorted((a, b) => brightness(b) - brightness(a))[0];
