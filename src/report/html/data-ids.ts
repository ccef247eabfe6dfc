/** Ids of the data that a page carries, apart from the parts of the page: who only reads a page back need not load the means to write one. */
export const DATA_IDS = { assessment: 'fit-assessment', rubric: 'fit-rubric' } as const;
