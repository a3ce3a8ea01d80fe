import { board } from "./board.ts";
import { parseFeed } from "./notice.ts";

declare const console: { log(text: string): void };

const FEED = `
N1 | EDTF | 16/34 | CLSD due to works
{"id": "N2", "field": "EDNY", "runways": "06/24", "text": "Runway closed until 1800"}
N3 | EDTM |  | Model flying
`;

console.log(board(parseFeed(FEED)));
