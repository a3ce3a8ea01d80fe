export interface Club {
  id: string;
  name: string;
  homepage: string | null;
  shop?: string;
}

// As the clubs have typed it.
const clubs: Club[] = [
  { id: "chess", name: "Chess Club", homepage: "https://www.chess-club.example/start", shop: "chess-shop.example/boards" },
  { id: "rowing", name: "Rowing Club", homepage: "www.rowing.example" },
  { id: "choir", name: "Choir", homepage: null },
];

export const clubOf = (id: string): Club | undefined => clubs.find((club) => club.id === id);
export const allClubs = (): readonly Club[] => clubs;
