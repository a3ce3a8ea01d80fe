export interface Wish {
  id: number;
  title: string;
  link: string | null;
}

export interface List {
  name: string;
  wishes: Wish[];
}

const lists = new Map<string, List>([
  ["xmas", { name: "Christmas", wishes: [] }],
  ["birthday", { name: "Lena is 9", wishes: [{ id: 1, title: "Roller skates", link: null }] }],
]);

export const findList = (id: string) => lists.get(id);

export function addWish(list: List, wish: Omit<Wish, "id">): Wish {
  const added = { id: list.wishes.length + 1, ...wish };
  list.wishes.push(added);
  return added;
}
