const TEAMS: Record<string, string> = { fal: "Falcons", bea: "Bears", ott: "Otters" };

export const teamName = (id: string | undefined): string | null => (id && TEAMS[id]) || null;

export const teamIds = (): string[] => Object.keys(TEAMS);
