export interface Person {
  id: string;
  name: string;
  /** Absent until somebody has filled it in. */
  profile?: {
    city?: string;
    languages: string[];
    picture?: { url: string };
  };
}

export const PEOPLE: Person[] = [
  { id: "p1", name: "Aino", profile: { city: "Oulu", languages: ["fi"], picture: { url: "/i/aino.jpg" } } },
  { id: "p2", name: "Tomasz" },
  { id: "p3", name: "Noor", profile: { languages: ["ar", "fr"] } },
];

export const find = (id: string): Person | undefined => PEOPLE.find((person) => person.id === id);
