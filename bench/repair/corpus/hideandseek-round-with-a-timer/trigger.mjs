export const request = { path: "/games" };
export const app = async (load) => {
  const { createServer } = await load("src/http.js");
  const { Games } = await load("src/games.js");
  const games = new Games();
  const game = games.open("Park");
  games.join(game, "Nils");
  games.join(game, "Adaeze");
  games.start(game, 60);
  return createServer(games);
};
