export interface Wallet {
  player: string;
  coins: bigint;
  level: number;
}

const wallets: Wallet[] = [
  { player: "zora", coins: 9007199254740993n, level: 88 },
  { player: "pim", coins: 1200n, level: 4 },
  { player: "ada", coins: 9007199254740995n, level: 91 },
];

export function walletOf(player: string): Wallet | undefined {
  return wallets.find((wallet) => wallet.player === player);
}

export function richest(count: number): Wallet[] {
  return wallets.toSorted((a, b) => (a.coins < b.coins ? 1 : a.coins > b.coins ? -1 : 0)).slice(0, count);
}
