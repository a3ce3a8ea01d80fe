export const request = { method: "POST", path: "/sessions", body: { badge: "901", pin: "1234" } };
export const app = async (load) =>
  (await load("src/app.js")).default.createApp({
    accounts: [{ badge: "901", pin: "1234", name: "Open day", kind: "visitor" }],
    secret: "not the one of production",
  });
