export type Words = Record<string, string>;

export const languages = new Map<string, Words>();

export function register(code: string, words: Words): void {
  languages.set(code, { ...words });
}
