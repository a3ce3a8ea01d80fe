export const request = { path: "/tanks/OX-9/stock" };
export const app = async (load) => {
  const { HttpError } = await load("src/http.ts");
  const http = {
    get: async () => {
      throw new HttpError("socket hang up", { code: "ECONNRESET" });
    },
  };
  return (await load("src/app.ts")).createApp(http);
};
