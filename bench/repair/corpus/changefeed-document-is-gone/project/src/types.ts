export interface Doc {
  title?: string;
  minutes?: number;
  _deleted?: true;
}

export interface Change {
  seq: number;
  id: string;
  /** null where the document has been purged since: there is nothing left to index. */
  doc: Doc | null;
}
