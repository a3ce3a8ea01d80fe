export const request = { method: "POST", path: "/birds", body: { ring: "CH-204", species: "Kestrel", keeperId: 1 } };
export const app = async (load) => {
  const { buildServer } = await load("src/server.ts");
  const { openClient } = await load("src/db/client.ts");
  const db = openClient();
  await db.keeper.create({ data: { licence: "K-9", name: "Runa" } });
  await db.bird.create({ data: { ring: "CH-204", species: "Peregrine", keeperId: 1 } });
  return buildServer(db);
};
