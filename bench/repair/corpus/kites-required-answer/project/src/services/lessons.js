import { lessons } from "../data/lessons.js";
import { plusMinutes } from "./clock.js";

const present = ({ id, title, start, minutes }) => ({
  id,
  title,
  startsAt: start,
  endAt: plusMinutes(start, minutes),
});

export const listLessons = () => lessons.map(present);

export function findLesson(id) {
  const lesson = lessons.find((candidate) => candidate.id === id);
  return lesson ? present(lesson) : null;
}
