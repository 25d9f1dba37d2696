import { readNames } from 'virtual:names';
import { loadMatchingFacts } from '../../extension/load-matching-facts';
import { type Answer, type Answerer, createAnswerer, type Question } from '../../matching/answer-question';

let answerer: Promise<Answerer> | undefined;

/** Answers what pages ask about lines: no page has to load the names, nor the code that knows them. */
export async function answerQuestions(questions: readonly Question[]): Promise<readonly Answer[]> {
  answerer ??= createFromFacts();
  try {
    return questions.map(await answerer);
  } catch (error) {
    forgetNames();
    throw error;
  }
}

/** To be called when other names are to be looked for. */
export function forgetNames(): void {
  answerer = undefined;
}

async function createFromFacts(): Promise<Answerer> {
  const { names, unmarked } = await loadMatchingFacts();
  return createAnswerer(names ?? readNames(), unmarked);
}
