export function memoryBoards() {
  const boards = new Map([
    [
      "b1",
      {
        id: "b1",
        name: "Website",
        columns: [
          { id: "todo", title: "To do", cards: [{ id: "c1", title: "Imprint" }, { id: "c2", title: "Favicon" }] },
          { id: "doing", title: "Doing", cards: [] },
          { id: "done", title: "Done", cards: [{ id: "c3", title: "Domain" }] },
        ],
      },
    ],
  ])
  return { get: (id) => boards.get(id) }
}
