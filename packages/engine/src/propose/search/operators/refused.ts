import { type Idea, type Operator, replace, short } from "../idea.ts";

const ERROR = /^(?:new\s+)?(?:[A-Za-z_$][\w$]*\.)*[A-Z]\w*(?:Error|Exception)\(/;
const QUOTED = /^(?:["'`])[\s\S]*[^\s][\s\S]*(?:["'`])$/;
const SENTENCE = /\s\S+\s/;

/** An error that is answered where it should be raised; a sentence where the tests expect an error. */
export const refusedOperator: Operator = function* ({ statement, dialect, house }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind === "expression" && ERROR.test(told.expression.text)) {
    const text = `${dialect.id === "python" ? "raise" : "throw"} ${told.expression.text}`;
    yield {
      ...replace(told.expression, text, "refused", 0.6, `raises ${short(told.expression.text)}`),
      way: "raised",
    };
  }
  if (told.kind !== "return" || !told.value || !/^return\b/.test(statement.text)) return;
  const { value } = told;
  const raise = dialect.id === "python" ? "raise" : "throw";
  const end = statement.text.endsWith(";") ? ";" : "";
  if (ERROR.test(value.text))
    yield {
      ...replace(statement, `${raise} ${value.text}${end}`, "refused", 0.6, `raises ${short(value.text)}`),
      way: "raised",
    };
  else if (QUOTED.test(value.text) && SENTENCE.test(value.text)) {
    const [name = dialect.id === "python" ? "ValueError" : "Error"] = house.refusals;
    const text = `${raise} ${dialect.id === "python" ? "" : "new "}${name}(${value.text})`;
    const weight = house.refusals.length > 0 ? 0.3 : 0.08;
    yield { ...replace(statement, text + end, "refused", weight, `raises ${short(text)}`), way: "raised" };
  }
};
