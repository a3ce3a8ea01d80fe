export const request = { method: "POST", path: "/cards", body: { deckId: 77, front: "der Fluss", back: "river" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
