/** Goals in cents. */
export const GOALS: Record<string, number> = { roof: 500_000, organ: 80_000 };
