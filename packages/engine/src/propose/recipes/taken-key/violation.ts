import type { ExceptionValue } from "@bugstack/event";
import { singular, wordsOfName } from "../../house/words.ts";

/** A row that a database refused because one with its key is there already. */
export interface Violation {
  /** What the rows are: `member` of the table `members`; null where the message does not tell. */
  readonly thing: readonly string[] | null;
  /** Columns whose values are taken, as far as the message names them. */
  readonly columns: readonly string[];
  /** The constraint over them, where the message names it. */
  readonly constraint: string | null;
  /** How such errors are told apart from others. */
  readonly condition: (error: string, quote: string) => string;
}

interface Form {
  readonly message: RegExp;
  readonly table: RegExp | null;
  /** The list of columns, or the name of the index that is made of them. */
  readonly columns: RegExp;
  readonly condition: Violation["condition"];
}

const byCode = (code: string) => (error: string, quote: string) =>
  `${error}.code === ${quote}${code}${quote}`;

/** In the words of each database and of the libraries over them. */
const FORMS: readonly Form[] = [
  {
    message: /UNIQUE constraint failed|PRIMARY KEY constraint failed/,
    table: /constraint failed: (\w+)\./,
    columns: /constraint failed: ([\w., ]+)/,
    condition: (error) => `/UNIQUE constraint failed/.test(${error}.message)`,
  },
  {
    message: /duplicate key value violates unique constraint/,
    table: /insert into "?(\w+)"?/i,
    columns: /unique constraint "\w+?_(\w+)_(?:key|idx|unique)"/,
    condition: byCode("23505"),
  },
  {
    message: /Duplicate entry '[^']*' for key/,
    table: /for key '(\w+)\./,
    columns: /for key '(?:\w+\.)?(\w+)'/,
    condition: byCode("ER_DUP_ENTRY"),
  },
  {
    message: /Unique constraint failed on the (?:fields|constraint)/,
    table: /prisma\.(\w+)\./,
    columns: /on the fields: \(([^)]+)\)/,
    condition: byCode("P2002"),
  },
  {
    message: /E11000 duplicate key error/,
    table: /collection: [\w-]+\.(\w+)/,
    columns: /index: (\w+?)_-?1\b/,
    condition: (error) => `${error}.code === 11000`,
  },
];

/** Null for other errors. */
export function violationOf({ value }: ExceptionValue): Violation | null {
  const form = FORMS.find(({ message }) => message.test(value));
  if (!form) return null;
  const table = form.table?.exec(value)?.[1];
  const named = form.columns.exec(value)?.[1] ?? "";
  const columns = named.split(",").flatMap((part) => part.replace(/[`\s]/g, "").split(".").at(-1) || []);
  const constraint = /unique constraint "(\w+)"|for key '(?:\w+\.)?(\w+)'/.exec(value);
  return {
    thing: table ? wordsOfName(singular(table)) : null,
    columns,
    constraint: constraint?.[1] ?? constraint?.[2] ?? null,
    condition: form.condition,
  };
}
