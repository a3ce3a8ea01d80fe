export const questions = [
  { id: 1, text: "Capital of Australia?", answer: "Canberra", points: 4 },
  { id: 2, text: "Largest moon of Saturn?", answer: "Titan", points: 2 },
  { id: 3, text: "Who painted Guernica?", answer: "Pablo Picasso", points: 6 },
];
