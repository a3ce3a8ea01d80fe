export const request = { path: "/castings", headers: { cookie: "theme=dark", accept: "text/html" } };
export const app = async (load) => (await load("src/app.js")).default.build();
