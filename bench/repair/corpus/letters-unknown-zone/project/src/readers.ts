export interface Reader {
  id: string;
  name: string;
  locale: string;
  zone: string;
}

// Zones and locales are what browsers reported at sign-up.
export const READERS: Reader[] = [
  { id: "r1", name: "Lea", locale: "de-DE", zone: "Europe/Berlin" },
  { id: "r2", name: "Sam", locale: "en_US", zone: "America/New_York" },
  { id: "r3", name: "Kit", locale: "en-GB", zone: "GMT Standard Time" },
];
