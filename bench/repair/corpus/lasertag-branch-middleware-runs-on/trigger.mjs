export const request = {
  method: "POST",
  path: "/games",
  headers: { "x-branch": "north" },
  body: { arena: "volcano", players: 0 },
};
export const app = async (load) => (await load("src/app.js")).createApp();
