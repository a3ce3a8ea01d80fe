const PAPERS = { "10x15": "silk 10x15", "13x18": "silk 13x18", "20x30": "matt 20x30" };

export function paperFor(size) {
  const paper = PAPERS[size];
  if (!paper) throw new RangeError(`no paper of ${size}`);
  return paper;
}
