/** The letter to the prospect: about the match and the next step, never about a person. */
import type { Advice } from '../../engine/model/rubric.ts';
import { sentence } from '../words.ts';
import type { LetterContent } from './content.ts';
import { pointText } from './points.ts';
import { listed, nameOrBlank, type Part, part, type Sheet } from './sheet.ts';

/** @returns the letter. */
export function letterSheet(content: LetterContent): Sheet {
  const name = nameOrBlank(content.name);
  return {
    title: `Letter to ${name}`,
    language: content.language,
    form: 'letter',
    parts: [
      text('[Date]'),
      text(`To [name of the person], ${name}`),
      part('subject', 'After our conversation'),
      text('Dear [name],'),
      text(
        content.isFinal ? 'Thank you for the time you gave us.' : 'Thank you for your time, and for telling us about [one thing they told you] and [another].',
      ),
      ...BODIES[content.advice](content),
      text('Kind regards,'),
      text('[Your name, your role, your company]'),
    ],
  };
}

const BODIES: Readonly<Record<Advice, (content: LetterContent) => readonly Part[]>> = { accept, conditional, defer, decline, incomplete };

function accept({ reason, isScreen }: LetterContent): readonly Part[] {
  return [
    text('[Why you suit each other: two topics, in their words.]'),
    text(reason?.text ?? 'We would like to work with you, because what you told us suits the way we work.'),
    ...(isScreen ? [] : [text('In a year we would like to look back with you at [what they want to reach, and how both of you will see it].')]),
    text('If anything is not as you expected, please tell us early: [name and direct line].'),
  ];
}

const EACH_SAYS = 'Each point says what your side does, what we do in return, and how both of us see that it is done.';
const HARD = 'Please tell us early which of them is hard for you.';

function conditional({ reason, isScreen, points }: LetterContent): readonly Part[] {
  const talk = text('If you would like to talk about any of this first: [name and direct line].');
  const said = reason?.text ?? 'We would like to work with you and to agree on a few points before we start.';
  // The rubric's own text on points speaks of how they are made; that on one cause leaves it to us.
  const isOurs = reason?.about !== 'recommendation';
  const opening = text(reason?.about === 'cause' ? `We would like to go on with you. ${sentence(said)}` : said);
  if (isScreen) return [opening, talk];
  const items = points.map((point) => ({ text: pointText(point) }));
  const before = text(isOurs ? `These are the points. ${EACH_SAYS}` : 'These are the points:');
  return [
    opening,
    ...(items.length === 0 ? [text('[The points: what their side does, what you do in return, how both of you see that it is done.]')] : [before]),
    ...listed(items, true),
    ...(isOurs ? [text(HARD)] : []),
    talk,
  ];
}

function defer({ reason }: LetterContent): readonly Part[] {
  return [
    text(
      reason?.text ??
        'We would like to work with you, and the limit is ours. We name the first date that we can keep, hold the place for you, and help you until then.',
    ),
    text('The first date that we can keep is [date]. We hold the place for you until [date]. Until then we help you with [what you can do].'),
    text('If you would like to talk about it: [name and direct line].'),
  ];
}

/** Reasons are limits of what we offer; what would suit better comes with them, and the way to say no to our no. */
function decline({ reason, isFinal }: LetterContent): readonly Part[] {
  const question = text('If you see it otherwise or have a question, please tell us: [name and direct line].');
  if (isFinal && reason !== null) return [text(reason.text), question, text('We wish you all the best.')];
  const said = reason?.text ?? 'What you need and what our service is made for lie too far apart.';
  return [
    text(`We have thought about it with care, and at present we are not the right provider for you. ${said}`),
    text('[One useful next step: what would suit better, and one to three who could help, if they agree to be named.]'),
    text('[What would change our answer. Leave it out unless it is true.]'),
    question,
    text('We wish you all the best [with what they plan].'),
  ];
}

const COUNTS = ['', 'one point', 'two points', 'three points'];

function incomplete({ asks }: LetterContent): readonly Part[] {
  const count = COUNTS[asks.length] || '[the two or three topics that are left]';
  return [
    text(`Before we can tell you how we would like to go on, we would like to understand ${count} better${asks.length === 0 ? '.' : ':'}`),
    ...listed(asks.map((ask) => ({ text: ask }))),
    text('Would you have 20 minutes for a short second talk, best together with the person who decides? We suggest [two dates to choose from].'),
    text('If something else would help you meanwhile: [name and direct line].'),
  ];
}

function text(words: string): Part {
  return part('text', words);
}
