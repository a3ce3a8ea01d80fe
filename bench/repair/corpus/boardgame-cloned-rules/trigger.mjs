export const request = { method: "POST", path: "/games/1/moves", body: { field: 4 } };
export const app = async (load) => {
  const made = (await load("src/app.ts")).createApp();
  const server = made.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  await fetch(`http://127.0.0.1:${server.address().port}/games`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ variant: "long" }),
  });
  server.close();
  return made;
};
