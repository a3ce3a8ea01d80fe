const { HttpError } = require("./http-error");
const wall = require("./wall");

const GRADE = /^\d[ABC]?\+?$/;

function list({ query, reply }) {
  const grade = query.get("grade");
  if (grade && !GRADE.test(grade)) throw new HttpError(400, "that is no grade");
  reply(200, wall.all().filter((problem) => !grade || problem.grade === grade));
}

function show({ reply }, id) {
  const problem = wall.get(Number(id));
  if (!problem) throw new HttpError(404, "no such problem");
  reply(200, problem);
}

async function strip({ reply }, id) {
  if (!(await wall.strip(Number(id)))) throw new HttpError(404, "no such problem");
  reply(204);
}

exports.routes = [
  ["GET", /^\/problems$/, list],
  ["GET", /^\/problems\/(\d+)$/, show],
  ["DELETE", /^\/problems\/(\d+)$/, strip],
];
