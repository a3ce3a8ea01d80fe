let token;
export const app = async (load) => {
  token = (await load("src/tickets.js")).default.sell({ zone: "airport", minutes: -10 });
  request.headers["x-ticket"] = token;
  return (await load("src/app.js")).default;
};
export const request = { method: "POST", path: "/gates/12/enter", headers: {} };
