export const request = { method: "POST", path: "/sessions/renewal", headers: {} };
export const app = async (load) => {
  const { issue } = (await load("src/tokens.js")).default;
  request.headers.authorization = `Bearer ${issue({ id: "dev-7", museum: "natural-history", languages: ["de"] })}`;
  return (await load("src/app.js")).default.createApp();
};
