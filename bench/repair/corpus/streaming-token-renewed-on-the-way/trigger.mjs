export const request = { path: "/for-you/u-3" };
export const app = async (load) => {
  const { Catalogue } = await load("src/catalogue.js");
  let logins = 0;
  const fetcher = async (path, { headers } = {}) => {
    if (path === "/login") return Response.json({ token: `t${++logins}` });
    if (headers.authorization !== "Bearer t2") return new Response("expired", { status: 401 });
    return Response.json({ titles: ["Dark Fjord", "Kiln"] });
  };
  const catalogue = new Catalogue(fetcher);
  return (await load("src/app.js")).createApp(catalogue);
};
