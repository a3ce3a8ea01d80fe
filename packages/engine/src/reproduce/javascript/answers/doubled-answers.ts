import type { SourceFile } from "../../../code/code-index.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Swap } from "../arrangement/plain-text.ts";
import type { Swapping } from "../arrangement/swapped.ts";
import type { Surroundings } from "../arrangement/written-call.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import { type Double, doublesIn, type OtherAnswer, swapsOf } from "./doubles.ts";
import { injectedBy } from "./injected-calls.ts";
import { broughtLines, thrownAs } from "./thrown-class.ts";
import { FOUND, type WrongAnswer, wrongAnswers } from "./wrong-answers.ts";

/** What a test gives in the place of a part that is handed in, answering so that the error comes about. */
export interface DoubledAnswer {
  readonly wrong: WrongAnswer;
  readonly swapping: Swapping;
  /** Lines that bring in what the answer is made of. */
  readonly imports: (testPath: string) => readonly string[];
  /** Whether the rest of the answer is as the test has it. */
  readonly isOfFound: boolean;
}

const MOST = 6;

/** Code around something with what the answer is made of brought in. */
export function withAnswer(around: Surroundings, { imports }: DoubledAnswer): Surroundings {
  return { ...around, imports: (path) => [...imports(path), ...around.imports(path)] };
}

/** Answers of the doubles that the project's tests hand in, the likeliest first. */
export function doubledAnswers(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
): readonly DoubledAnswer[] {
  const wrongs = wrongAnswers(investigation, project, injectedBy, true);
  const made = wrongs.flatMap((wrong): DoubledAnswer[] => {
    const doubles = project.testFiles.flatMap((file) => doublesIn(file, wrong.asked));
    if (doubles.length === 0) return [];
    const { imports, ...answer } = answerFor(investigation, project, style, wrong);
    const swaps = swapsFor(doubles, answer, style);
    if (swaps.size === 0) return [];
    const swapping = { swapsIn: (file: SourceFile) => swaps.get(file.path) ?? [] };
    return [{ wrong, imports, isOfFound: answer.isOfFound, swapping }];
  });
  return made.slice(0, MOST);
}

function answerFor(
  investigation: Investigation,
  project: JavascriptProject,
  style: TestStyle,
  { text, isThrown, asked }: WrongAnswer,
): OtherAnswer & Pick<DoubledAnswer, "imports"> {
  const isOfFound = !isThrown && new RegExp(`\\b${FOUND}\\b`).test(text);
  const thrown = isThrown ? thrownAs(investigation, project, asked.path, text) : null;
  const brought = thrown?.brought ?? null;
  return {
    text: thrown?.text ?? text,
    isThrown,
    isOfFound,
    imports: (testPath) => (brought ? broughtLines(project, style, testPath, brought) : []),
  };
}

function swapsFor(
  doubles: readonly Double[],
  answer: OtherAnswer,
  style: TestStyle,
): ReadonlyMap<string, readonly Swap[]> {
  const found = new Map<string, Swap[]>();
  for (const double of doubles) {
    const swaps = swapsOf(double, answer, style) ?? [];
    if (swaps.length > 0) found.set(double.file.path, [...(found.get(double.file.path) ?? []), ...swaps]);
  }
  return found;
}
