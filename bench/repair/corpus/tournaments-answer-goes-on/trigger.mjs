export const request = {
  method: "POST",
  path: "/tournaments/spring/teams",
  body: { name: "Night Owls", players: ["ana", "ben"] },
};
export const app = async (load) => (await load("app.js")).default;
