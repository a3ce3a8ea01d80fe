export const CLUES = [
  { at: "fountain", text: "Count the fish." },
  { at: "library", text: "Who has a green door?" },
  { at: "old mill", text: "Look under the wheel." },
  { at: "station", text: "When does nothing leave?" },
];
