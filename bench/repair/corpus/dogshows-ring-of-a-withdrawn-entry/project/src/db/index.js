import { Table } from "./client.js";

export const connect = () => ({
  entry: new Table("Entry", [
    { id: 1, dog: "Bruno vom Moor", breed: "Leonberger", ring: 1 },
    { id: 2, dog: "Tilly", breed: "Whippet", ring: 2 },
    { id: 3, dog: "Ch. Elswick Ada", breed: "Whippet", ring: 2 },
  ]),
});
