import { RULES } from "./rules.ts";

/** What is kept of a game: plain data only, since each move is made on a copy, and games are stored as JSON. */
export interface Game {
  variant: string;
  stones: { black: number[]; white: number[] };
  turn: "black" | "white";
  winner: string | null;
}

export function newGame(variant: string): Game {
  return {
    variant,
    ...RULES[variant],
    stones: { black: [], white: [] },
    turn: "black",
    winner: null,
  };
}
