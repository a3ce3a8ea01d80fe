const DOCUMENTS = [
  { title: "Übersicht 100 %", year: 1920 },
  { title: "Letters", year: 1931 },
  { title: "Maps", year: 1899 },
];
const SIZE = 2;

const document = (title) => DOCUMENTS.find((one) => one.title === title);
const titles = (page) => DOCUMENTS.slice((page - 1) * SIZE, page * SIZE).map((one) => one.title);

module.exports = { document, titles };
