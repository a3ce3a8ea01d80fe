export const request = { method: "POST", path: "/rounds/7/answers", body: { question: 1, answer: "Oslo" } };
export const app = async (load) => (await load("src/app.js")).app;
