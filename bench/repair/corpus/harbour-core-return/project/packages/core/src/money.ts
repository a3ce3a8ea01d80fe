export const kroner = (amount: number): string => `${amount.toFixed(2)} kr`;
