/** `fit complete`, which the shells call and nobody types: what the word under the cursor may become. It never says what is wrong. */
import { bashAnswer, describedAnswer, plainAnswer, powershellAnswer } from '../complete/answers.ts';
import { type Line, readLine } from '../complete/bash.ts';
import { offerFor } from '../complete/look-up.ts';
import type { Offer, Vocabulary } from '../complete/model.ts';
import { wantedFor } from '../complete/want.ts';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';

/** `complete -- WORDS`, or `complete SHELL WORDS` as the script of that shell has it; the last word is the one under the cursor. */
export async function complete({ operands, options }: Invocation, io: Io): Promise<number> {
  const vocabulary = options['vocabulary'] as Vocabulary;
  try {
    await io.stdout.write(await answerTo(operands, vocabulary, io));
  } catch {
    // Whoever presses a key shall not be shown a fault: the next command that is run will tell of it.
  }
  return EXIT.done;
}

async function answerTo([shell, ...words]: readonly string[], vocabulary: Vocabulary, io: Io): Promise<string> {
  switch (shell) {
    case 'bash': {
      const [text = '', replaced = ''] = words;
      const line = readLine(text);
      return bashAnswer(await offerAt(line, vocabulary, io), line, replaced);
    }
    case 'fish':
      // It hands over what is typed with its quotes, which are those of bash.
      return describedAnswer(await offer([...words.slice(0, -1), readLine(words.at(-1) ?? '').current.value], vocabulary, io));
    case 'zsh':
      return describedAnswer(await offer(words, vocabulary, io));
    case 'powershell':
      return powershellAnswer(await offer(unpacked(words), vocabulary, io));
    default:
      return plainAnswer(await offer(words, vocabulary, io));
  }
}

function offer(words: readonly string[], vocabulary: Vocabulary, io: Io): Promise<Offer> {
  const current = words.at(-1) ?? '';
  return offerFor(wantedFor(words.slice(0, -1), current, vocabulary), current, io);
}

function offerAt({ before, current, isRedirected }: Line, vocabulary: Vocabulary, io: Io): Promise<Offer> {
  if (isRedirected) return Promise.resolve({ candidates: [], files: true });
  const command = before.findIndex((word) => !/^\w+=/.test(word));
  return offer([...before.slice(command + 1), current.value], vocabulary, io);
}

/** Older ones lose empty words and quotes on the way, so theirs come as one. */
function unpacked([packed = '']: readonly string[]): readonly string[] {
  return Buffer.from(packed, 'base64').toString('utf8').split('\n');
}
