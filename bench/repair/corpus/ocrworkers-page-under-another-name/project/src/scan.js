/** Pages as they come from the scanner: a line of marks each. */
export const scan = [
  { number: 1, marks: "B|A|R|K" },
  { number: 2, marks: "L|O|~|M" },
  { number: 3, marks: "S|~|N|D" },
];
