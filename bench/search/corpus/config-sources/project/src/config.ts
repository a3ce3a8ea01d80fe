export type Settings = Record<string, string>;
export type Source = () => Promise<Settings>;

/** What a source says; nothing where it cannot be read. */
export async function readSource(source: Source, problems: string[]): Promise<Settings> {
  try {
    return source();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return {};
  }
}

/** Settings of all sources; later ones win over earlier ones. */
export async function loadSettings(sources: Source[]): Promise<{ settings: Settings; problems: string[] }> {
  const problems: string[] = [];
  const settings: Settings = {};
  for (const source of sources) Object.assign(settings, await readSource(source, problems));
  return { settings, problems };
}

export function required(settings: Settings, names: string[]): string[] {
  return names.filter((name) => !settings[name]);
}
