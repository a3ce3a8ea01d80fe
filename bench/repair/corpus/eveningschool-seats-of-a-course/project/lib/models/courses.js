const COURSES = [
  { id: 12, language: 'Italian', level: 'A1', teacher: 'giulia', seats: 3 },
  { id: 13, language: 'Polish', level: 'A2', teacher: 'marek', seats: 10 },
  { id: 21, language: 'Italian', level: 'B1', teacher: 'giulia', seats: 8 },
];

exports.all = async ({ language } = {}) =>
  language ? COURSES.filter((course) => course.language === language) : COURSES;

exports.find = async (id) => COURSES.find((course) => course.id === id);
