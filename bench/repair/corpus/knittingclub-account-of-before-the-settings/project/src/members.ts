export interface Settings {
  /** Mails about meetings. */
  meetings: boolean;
  /** Mails with new patterns. */
  patterns: boolean;
}

export interface Member {
  name: string;
  email: string;
  settings: Settings;
}

/** What somebody has who has never changed anything. */
export const DEFAULTS: Settings = { meetings: true, patterns: false };

// As they are stored. Settings came in 2024; accounts of before get them when they are first saved.
const stored = [
  { name: "Vera", email: "vera@example.org", settings: { meetings: true, patterns: true } },
  { name: "Olle", email: "olle@example.org" },
  { name: "Tam", email: "tam@example.org", settings: { meetings: false, patterns: false } },
] as Member[];

export const allMembers = (): Member[] => stored;

export const findMember = (name: string): Member | undefined => stored.find((member) => member.name === name);

export function settingsOf(member: Member): Settings {
  return { ...DEFAULTS, ...member.settings };
}
