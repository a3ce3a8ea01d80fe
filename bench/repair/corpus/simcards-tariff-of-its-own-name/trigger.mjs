export const app = async (load) => {
  (await load("src/cards.js")).register("894900");
  return (await load("src/app.js")).app;
};
export const request = { method: "POST", path: "/cards/894900/tariff", body: { tariff: "trip" } };
