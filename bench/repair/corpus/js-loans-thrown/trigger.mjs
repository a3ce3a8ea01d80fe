export const request = { path: "/api/books/b-404/availability" };
export const app = async (load) => (await load("src/app.js")).default;
