export const request = { method: "PATCH", path: "/boards/b1/cards/c2", body: { columnId: "col-gone", position: 0 } };
export const app = async (load) => {
  const { createApp } = await load("src/app.js");
  const { memoryBoards } = await load("src/boards.js");
  return createApp(memoryBoards());
};
