const LIMITS: Record<string, number> = { rape: 18, barley: 22, wheat: 22 };

export function levelOf(crop: string, celsius: number): "ok" | "warm" | "hot" {
  const limit = LIMITS[crop] ?? 20;
  if (celsius > limit + 8) return "hot";
  return celsius > limit ? "warm" : "ok";
}
