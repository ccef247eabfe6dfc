/** The page of a rubric, from its title to what is still to be done with it. */
import { type Expectation, RECOMMENDATIONS, type Rubric, type Rule } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { type Block, type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import { capital } from '../texts.ts';
import { counted, enumerated, sentence } from '../words.ts';
import { whenWords } from './conditions.ts';
import { decisionSection, effectWords } from './decision.ts';
import { dimensionSections } from './dimension.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { blankWords, durationWords, factFormWords, JUDGEMENT, questionCount, SOURCES } from './words.ts';

/** @returns the page, the same in every format. */
export function outline(rubric: Rubric): Page {
  const lexicon = createLexicon(rubric);
  const sections: readonly Section[] = [
    section('Opening', rubric.opening === undefined ? [] : [{ kind: 'said', text: rubric.opening }]),
    decisionSection(lexicon),
    ...rubric.dimensions.flatMap((dimension) => dimensionSections(dimension, lexicon)),
    section('Facts', list(rubric.facts.map(factItem))),
    section('Rules', list(rubric.rules.map((rule) => ruleItem(rule, lexicon)))),
    section('What letters say', letters(lexicon)),
    section('What both sides sign', list((rubric.expectations ?? []).map(expectationItem))),
    section('About this rubric', about(lexicon)),
  ];
  return { title: rubric.title, facts: facts(rubric), sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

function section(title: string, blocks: readonly Block[]): Section {
  return { depth: 1, title, blocks };
}

function facts(rubric: Rubric): readonly string[] {
  const { id, version, minutes, screen, facts: extra } = rubric;
  const length = minutes === undefined ? [] : [`${decimal(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`];
  const known = extra.length === 0 ? '' : ` · ${counted(extra.length, 'fact')}`;
  return [[`${id} ${version}`, ...length, ...(screen ? ['a short first call'] : [])].join(' · '), `${questionCount(rubric)}${known}`];
}

function factItem({ id, title, ask, source, form, was }: Rubric['facts'][number]): Item {
  const earlier = was === undefined ? [] : [`earlier ${enumerated(was, 'and')}`];
  return { label: title, text: `“${ask}” ${factFormWords(form)}, ${SOURCES[source]}`, aside: [id, ...earlier].join(', ') };
}

function ruleItem(rule: Rule, lexicon: Lexicon): Item {
  const { id, when, because, flag, noScore } = rule;
  const does = [effectWords(rule, lexicon), flag && `flag ${flag}`, noScore && 'no score'].filter((effect) => typeof effect === 'string');
  const reason = because === undefined ? '' : ` ${sentence(because)}`;
  return { label: id, text: `${whenWords(when, lexicon)}, then ${enumerated(does, 'and')}.${reason}` };
}

/** Each in the words for the prospect: by what is recommended, and by the cause where that has words of its own. */
function letters({ rubric }: Lexicon): readonly Block[] {
  const own = rubric.dimensions.flatMap(({ title, minimum, questions }) => [
    { label: `${title}, minimum`, text: minimum?.letter },
    ...questions.flatMap((question) => [
      { label: `${question.title}, knock-out`, text: question.knockout?.letter },
      { label: `${question.title}, our own side`, text: question.gate?.letter },
    ]),
  ]);
  const all = [
    ...RECOMMENDATIONS.map((recommendation) => ({ label: recommendation, text: rubric.letter?.[recommendation] })),
    ...own,
    ...rubric.rules.map(({ id, letter }) => ({ label: `${id}, rule`, text: letter })),
  ];
  return list(all.flatMap(({ label, text }): readonly Item[] => (text === undefined ? [] : [{ label, text }])));
}

function expectationItem({ topic, what, who, when, where, done, ours }: Expectation): Item {
  const terms = [['who', who] as const, ['when', when] as const, ['where', where] as const, ['check', done] as const, ['ours', ours] as const];
  return { label: topic, text: what, terms: terms.flatMap(([word, text]) => (text === undefined ? [] : [[word, text] as const])) };
}

function about({ rubric, questionTitle }: Lexicon): readonly Block[] {
  const { adapted, language, reviewAfter, retention, silence = [], scoring } = rubric;
  const state = adapted ? 'Adapted to our own cases' : 'Not yet adapted to our own cases; read the levels on cases of your own first';
  const silenced = silence.map(({ code, question, because }): Item => {
    const subject = question === undefined ? '' : ` (${questionTitle(question)})`;
    return { label: `${code}${subject}`, text: sentence(because) };
  });
  return [
    ...words(`${state}.`, 'Levels'),
    ...words(`${capital(JUDGEMENT)}.`, 'Cuts'),
    ...words(blankWords(scoring), 'Blanks'),
    ...words(reviewAfter && `An assessment is good for ${durationWords(reviewAfter)}.`, 'Review'),
    ...words(retention && `Records are kept for ${durationWords(retention)}.`, 'Retention'),
    ...words(language, 'Language'),
    ...(silenced.length === 0 ? [] : [...words('Advice that does not apply here, each with the reason.', 'Silenced'), ...list(silenced)]),
  ];
}
