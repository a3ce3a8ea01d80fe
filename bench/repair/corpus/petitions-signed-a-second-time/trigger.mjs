export const app = async (load) => {
  const { memoryClient } = await load("src/db.ts");
  return (await load("src/server.ts")).buildServer(memoryClient());
};
export const request = {
  method: "POST",
  path: "/petitions/bench-oak/signatures",
  body: { email: "vera@example.org", name: "Vera M." },
};
