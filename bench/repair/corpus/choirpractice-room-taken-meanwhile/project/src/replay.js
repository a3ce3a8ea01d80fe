import { book } from "./book.js";
import { Rooms } from "./rooms.js";

const rooms = new Rooms();
await Promise.all([book(rooms, "attic", "Cantus", 18), book(rooms, "attic", "Viva", 20)]);
