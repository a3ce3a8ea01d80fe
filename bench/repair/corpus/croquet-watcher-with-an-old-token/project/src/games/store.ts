export interface Game {
  id: string;
  players: string[];
  hoops: Record<string, number>;
}

const games: Game[] = [{ id: "g1", players: ["u-1", "u-2"], hoops: { "u-1": 3, "u-2": 2 } }];

export const gameById = (id: string) => games.find((game) => game.id === id);
