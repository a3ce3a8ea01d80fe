export const request = { path: "/waybills/020-11223344" };
export const app = async (load) => {
  const { Server } = await load("src/db/server.js");
  // What the nightly report and its siblings hold at that hour.
  const server = new Server({ slots: 3 });
  for (let held = 0; held < 3; held++) server.open();
  return (await load("src/app.js")).buildApp({ server });
};
