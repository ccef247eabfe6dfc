/** A trial on the page: its live parts, the panel, and a banner that says that it is one. */
import { LIVE_PARTS } from '../report/html/parts.ts';
import { type Counts, countsIn, type Standing, standingsIn } from './panel.ts';
import { assessmentOf, changedIn, type Trial } from './trial.ts';
import { bannerWords, outcomeWords, reasonWords } from './words.ts';

/** The page as the script found it. */
export interface View {
  readonly document: Document;
  readonly section: HTMLElement;
  /** Title of the page. */
  readonly title: string;
  /** Called when somebody wants the record back. */
  readonly onReset: () => void;
}

/** Writes everything on the page that follows the answers. */
export function showTrial(view: View, trial: Trial): void {
  const changes = changedIn(trial).length;
  const standings = standingsIn(trial);
  showParts(view, trial);
  showOutcome(view, trial, changes);
  showQuestions(view, standings);
  showGroups(view, trial, standings);
  showBanner(view, trial, changes);
  hideStill(view, changes > 0);
  view.document.title = changes === 0 ? view.title : `Trial · ${view.title}`;
}

function showParts({ document }: View, trial: Trial): void {
  const assessment = assessmentOf(trial);
  for (const [name, part] of Object.entries(LIVE_PARTS)) {
    const place = document.getElementById(`part-${name}`);
    if (place !== null) place.innerHTML = part(assessment).markup;
  }
}

function showOutcome({ document, section }: View, { record, result }: Trial, changes: number): void {
  const outcome = section.querySelector('#wi-outcome') as HTMLElement;
  const reason = changes === 0 ? null : reasonWords(record.result, result);
  outcome.textContent = outcomeWords(record.result, result, changes);
  if (reason !== null) {
    const line = document.createElement('span');
    line.className = 'wi-reason';
    line.textContent = reason;
    outcome.append(' ', line);
  }
  for (const button of section.querySelectorAll<HTMLButtonElement>('.wi-reset')) button.disabled = changes === 0;
}

function showQuestions({ section }: View, standings: readonly Standing[]): void {
  for (const block of section.querySelectorAll<HTMLElement>('[data-question]')) {
    const { isAsked, isChanged, note } = standings[Number(block.dataset['question'])] as Standing;
    block.hidden = !isAsked;
    block.classList.toggle('wi-changed', isChanged);
    (block.querySelector('.wi-note') as HTMLElement).textContent = note;
  }
}

function showGroups({ section }: View, trial: Trial, standings: readonly Standing[]): void {
  const counts = countsIn(trial, standings);
  for (const group of section.querySelectorAll<HTMLElement>('[data-dimension]')) {
    const { asked, changed, words } = counts[Number(group.dataset['dimension'])] as Counts;
    group.hidden = asked === 0;
    group.classList.toggle('wi-changes', changed > 0);
    (group.querySelector('.wi-count') as HTMLElement).textContent = words;
  }
}

/** How firm the record is says nothing of a trial, and to try all changes of it would take too long. */
function hideStill({ document }: View, isTrial: boolean): void {
  const firm = document.getElementById('firm');
  if (firm !== null) firm.hidden = isTrial;
}

/** Made when something is changed, taken away when nothing is. */
function showBanner({ document, onReset }: View, { record }: Trial, changes: number): void {
  const old = document.getElementById('trial-banner');
  const verdict = document.getElementById('part-verdict');
  if (changes === 0 || verdict === null) {
    old?.remove();
    return;
  }
  const banner = old ?? newBanner(document, onReset);
  if (old === null) rowOf(verdict).before(banner);
  const { lead, rest } = bannerWords(record.result, changes);
  const words = banner.querySelector('p') as HTMLElement;
  const strong = document.createElement('strong');
  strong.textContent = lead;
  words.replaceChildren(strong, ` ${rest}`);
}

/** The verdict may share its row with others: what stands over it stands over all of them. */
function rowOf(verdict: HTMLElement): HTMLElement {
  const { parentElement: parent } = verdict;
  return parent === null || parent.matches('main,body') ? verdict : rowOf(parent);
}

function newBanner(document: Document, onReset: () => void): HTMLElement {
  const banner = document.createElement('div');
  banner.id = 'trial-banner';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'wi-reset';
  button.textContent = 'Back to the record';
  button.addEventListener('click', () => {
    onReset();
    // The button is gone: whoever uses the keyboard goes on where it stood.
    const verdict = document.getElementById('part-verdict');
    verdict?.setAttribute('tabindex', '-1');
    verdict?.focus({ preventScroll: true });
  });
  banner.append(document.createElement('p'), button);
  return banner;
}
