export const request = { path: "/questions?tag=books", headers: { referer: "https://quiz.example.org/" } };
export const app = async (load) => (await load("lib/app.js")).default();
