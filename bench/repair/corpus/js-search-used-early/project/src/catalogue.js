export const titles = ["Atlas", "Almanac", "Bestiary", "Codex", "Atlas of stars"];
