/** Answers as the engine takes them: checked against a rubric before, one state each. */

/** A rated value: a level or another number, an option's id, the ids of several options, or true for yes and false for no. */
export type AnswerValue = number | string | boolean | readonly string[];

/** How sure the rater is. Never changes the score. */
export type Confidence = 'low' | 'medium' | 'high';

/** What was found out about one question. A question without an answer is open too: it was not reached. */
export type Answer =
  | {
      readonly state: 'rated';
      readonly value: AnswerValue;
      readonly evidence?: string;
      readonly confidence?: Confidence;
      /** A knock-out decides only when somebody has confirmed it. */
      readonly confirmed?: boolean;
    }
  | { readonly state: 'unknown'; readonly evidence?: string }
  | { readonly state: 'refused'; readonly evidence?: string }
  | { readonly state: 'not-applicable'; readonly reason: string };

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;

/** Facts by fact id, in the form the rubric asks for. */
export type Facts = Readonly<Record<string, AnswerValue>>;
