export const request = {
  method: "POST",
  path: "/hooks/forge",
  body: { event: "release", repo: "lathe", tag: "v2.0", author: "mina" },
};
export const app = async (load) => (await load("lib/app.js")).default;
