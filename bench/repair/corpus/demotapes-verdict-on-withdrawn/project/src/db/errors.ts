export const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { code?: string }).code === "P2025";
