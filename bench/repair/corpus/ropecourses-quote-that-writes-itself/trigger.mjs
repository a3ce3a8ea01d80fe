export const request = { method: "POST", path: "/quotes", body: { group: "Class 7b", people: 24, course: "treetop" } };
export const app = async (load) => (await load("src/app.ts")).app;
