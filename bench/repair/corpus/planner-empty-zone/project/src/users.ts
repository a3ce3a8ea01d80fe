export interface User {
  id: string;
  name: string;
  /** IANA name; empty where the user has never chosen one. */
  zone: string;
}

export const users = new Map<string, User>([
  ["u1", { id: "u1", name: "Aiko", zone: "Asia/Tokyo" }],
  ["u2", { id: "u2", name: "Ben", zone: "" }],
]);
