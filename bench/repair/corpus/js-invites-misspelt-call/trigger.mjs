export const request = { method: "POST", path: "/teams/red/invites", body: { address: "kim@example.org" } };
export const app = async (load) => (await load("src/app.js")).app;
