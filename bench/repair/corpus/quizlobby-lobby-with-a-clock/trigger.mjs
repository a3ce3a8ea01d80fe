export const request = { method: "POST", path: "/lobbies/OWL/players", body: { name: "Marek" } };
export const app = async (load) => {
  const { Lobbies } = (await load("src/lobbies.js")).default;
  const lobbies = new Lobbies();
  lobbies.open("OWL", "Pia").countDown();
  return (await load("src/app.js")).default.createApp(lobbies);
};
