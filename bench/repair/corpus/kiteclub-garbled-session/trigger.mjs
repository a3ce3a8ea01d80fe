export const request = { path: "/me", headers: { cookie: "session=eyJhbGciOiJIUzI1NiJ9.e30" } };
export const app = async (load) => (await load("src/app.js")).default.createApp();
