/** Texts and numbers for columns that must hold something, by what their names say. */

/** Long gone, but what ends something lies far ahead: what is over already is refused before anything else is asked. */
const dayOf = (name: string) => `${yearOf(name)}-01-05`;
const momentOf = (name: string) => `${dayOf(name)}T10:00:00`;
/** Neither the key of a row nor so small that something is used up at once. */
const AMOUNT = 10;

/** Whether a time of this name is the end of what it belongs to. */
export function endsSomething(name: string): boolean {
  return /(?:^|_)(?:expir\w*|until|ends?|ending|due|deadline|closes|valid_to|good_till)(?:_|$)/i.test(name);
}

/** Year of a time of this name. */
export function yearOf(name: string): number {
  return endsSomething(name) ? 2126 : 2026;
}

/** A value for a column of text. */
export function fillerText(name: string): string {
  if (/e?mail/i.test(name)) return "someone@example.com";
  if (/url|link|website|href/i.test(name)) return "https://example.com/";
  if (/currency/i.test(name)) return "EUR";
  if (/time_?zone|^tz$/i.test(name)) return "UTC";
  if (/(?:_at|_on|time|timestamp|since|until|created|updated)$/i.test(name)) return momentOf(name);
  if (/(?:date|day|due|born|birthday)$/i.test(name)) return dayOf(name);
  if (/(?:data|json|meta|payload|settings|options)$/i.test(name)) return "{}";
  return `some ${name.replace(/_+/g, " ")}`;
}

/** A value for a column that SQL gives this type. */
export function fillerOfSql(name: string, type: string): string | number {
  if (/INT|SERIAL/.test(type)) return AMOUNT;
  if (/REAL|FLOA|DOUB|NUM|DEC|MONEY/.test(type)) return AMOUNT;
  if (/BOOL/.test(type)) return 0;
  if (/TIMESTAMP|DATETIME/.test(type)) return momentOf(name);
  if (/^DATE/.test(type)) return dayOf(name);
  if (/^TIME/.test(type)) return "10:00:00";
  if (/JSON/.test(type)) return "{}";
  return fillerText(name);
}

export interface PythonFiller {
  readonly text: string;
  readonly module: string | null;
  readonly name: string | null;
}

const plain = (text: string): PythonFiller => ({ text, module: null, name: null });

/** An expression for a value of a Python type or of a column type; null for an unknown one. */
export function fillerOfType(name: string, type: string): PythonFiller | null {
  const last = type.split(".").at(-1)?.replace(/\(.*$/s, "") ?? "";
  switch (last) {
    case "int":
    case "Integer":
    case "BigInteger":
    case "SmallInteger":
      return plain(String(AMOUNT));
    case "float":
    case "Float":
    case "Double":
      return plain(`${AMOUNT}.0`);
    case "str":
    case "String":
    case "Text":
    case "Unicode":
    case "UnicodeText":
    case "VARCHAR":
    case "EmailStr":
      return plain(JSON.stringify(fillerText(name)));
    case "bool":
    case "Boolean":
      return plain("False");
    case "Decimal":
    case "Numeric":
    case "DECIMAL":
      return { text: `Decimal("${AMOUNT}")`, module: "decimal", name: "Decimal" };
    case "datetime":
    case "DateTime":
    case "TIMESTAMP":
      return { text: `datetime(${yearOf(name)}, 1, 5, 10, 0)`, module: "datetime", name: "datetime" };
    case "date":
    case "Date":
      return { text: `date(${yearOf(name)}, 1, 5)`, module: "datetime", name: "date" };
    case "time":
    case "Time":
      return { text: "time(10, 0)", module: "datetime", name: "time" };
    case "dict":
    case "JSON":
    case "JSONB":
      return plain("{}");
    case "list":
      return plain("[]");
    case "bytes":
    case "LargeBinary":
      return plain('b""');
    case "UUID":
    case "Uuid":
      return { text: "uuid4()", module: "uuid", name: "uuid4" };
    default:
      return null;
  }
}
