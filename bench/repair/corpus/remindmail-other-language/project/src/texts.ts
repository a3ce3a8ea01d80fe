export interface Texts {
  subject: string;
  hello: (name: string) => string;
  due: (title: string, day: string) => string;
  bye: string;
}

export const DEFAULT_LANGUAGE = "en";

export const TEXTS: Record<string, Texts> = {
  en: {
    subject: "Please remember your books",
    hello: (name) => `Dear ${name},`,
    due: (title, day) => `"${title}" is due on ${day}.`,
    bye: "Your library",
  },
  de: {
    subject: "Bitte an die Bücher denken",
    hello: (name) => `Guten Tag ${name},`,
    due: (title, day) => `„${title}“ ist am ${day} fällig.`,
    bye: "Ihre Bücherei",
  },
};
