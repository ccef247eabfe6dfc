/** The screen of an interview as lines: pure, and never more of them than the terminal has. */
import type { Line } from '../../text/layout.ts';
import type { Model } from '../model.ts';
import { enoughView } from './enough.ts';
import type { Place } from './frame.ts';
import { helpView } from './help.ts';
import { jumpView } from './jump.ts';
import { questionView, typingView } from './question.ts';
import { lockView, reviewView } from './review.ts';
import { secondLookView } from './second-look.ts';
import { troubleView } from './trouble.ts';

/** @returns the lines of the screen, at most one less than the terminal has rows. */
export function view(model: Model, place: Place): readonly Line[] {
  if (model.trouble !== null) return troubleView(model, model.trouble, place);
  const { screen } = model;
  switch (screen.kind) {
    case 'question':
      return questionView(model, place);
    case 'typing':
      return typingView(model, screen.purpose, screen.field, place);
    case 'second-look':
      return secondLookView(model, place);
    case 'help':
      return helpView(model, screen.offset, place);
    case 'jump':
      return jumpView(model, screen.field, screen.cursor, place);
    case 'review':
      return reviewView(model, screen.cursor, place);
    case 'enough':
      return enoughView(model, place);
    case 'lock':
      return lockView(model, place);
  }
}
