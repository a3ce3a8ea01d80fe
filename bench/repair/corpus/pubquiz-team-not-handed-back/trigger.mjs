export const app = async (load) => {
  const { build } = (await load("lib/app.js")).default;
  const made = build();
  made.store.nights.set("n1", { id: "n1", pub: "The Anchor", date: "2026-02-03", open: true });
  return made;
};
export const request = {
  method: "POST",
  path: "/nights/n1/teams",
  body: { name: "Otters", players: ["Jo", "Mae"] },
};
