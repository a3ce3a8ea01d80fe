const users = [
  { id: 1, name: "Ida", email: "Ida@Example.com", phone: null },
  { id: 2, name: "Bo", email: null, phone: "+45 1234" },
];

export const findUser = (id) => users.find((user) => user.id === id);
