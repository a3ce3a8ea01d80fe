export const request = { path: "/prices/silver?grams=50" };
export const app = async (load) => {
  const { Board } = await load("src/board.js");
  const board = new Board();
  board.reload('{"date":"2026-03-10","prices":{"gold":8122,"silver":96,"platinum":3040}}');
  return (await load("src/app.js")).buildApp(board);
};
