export const request = { path: "/children.csv" };
export const app = async (load) =>
  (await load("src/app.js")).createApp([{ name: "Ada", born: undefined, joined: "2025-09-01" }]);
