export const initialState = { todos: [], filter: "all" };

export function reducer(state = initialState, action) {
  switch (action.type) {
    case "todo/added":
      return { ...state, todos: [...state.todos, { title: action.title, done: false }] };
    case "todo/done":
      return { ...state, todos: state.todos.map((todo, at) => (at === action.at ? { ...todo, done: true } : todo)) };
    case "filter/set":
      return { ...state, filter: action.filter };
    case "session/ended":
      return {};
    default:
      return state;
  }
}
