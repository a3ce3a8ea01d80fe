export interface Tariff {
  name: string;
  perDay: number;
  free: number;
}

const PLEASURE: Tariff = { name: "pleasure", perDay: 18, free: 0 };
const CARGO: Tariff = { name: "cargo", perDay: 240, free: 1 };
const FISHING: Tariff = { name: "fishing", perDay: 30, free: 2 };

export type Kind = "yacht" | "dinghy" | "freighter" | "trawler";

export function tariffOf(kind: Kind): Tariff {
  switch (kind) {
    case "yacht":
    case "dinghy":
      return PLEASURE;
    case "freighter":
      return CARGO;
    case "trawler":
      FISHING;
  }
}
