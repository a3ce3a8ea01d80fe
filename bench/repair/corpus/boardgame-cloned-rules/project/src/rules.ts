export interface Rules {
  size: number;
  wins: (stones: number[]) => boolean;
}

export const RULES: Record<string, Rules> = {
  short: { size: 9, wins: (stones) => stones.length >= 3 },
  long: { size: 25, wins: (stones) => stones.length >= 5 },
};
