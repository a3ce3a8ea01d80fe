export function visible(state) {
  if (state.filter === "all") return state.todos;
  return state.todos.filter((todo) => todo.done === (state.filter === "done"));
}

export const openCount = (state) => state.todos.filter((todo) => !todo.done).length;
